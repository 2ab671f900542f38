import { styleText } from 'node:util';

const barWidth = 24;

/** Progress on stderr: steps with their duration and, where there is a total, a bar that redraws itself. */
export const createTerminal = (stream: NodeJS.WriteStream) => {
  let drawn = '';
  const redraw = (line: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${line}`);
    // A log file gets a line where a person at a terminal would see something new.
    else if (line !== drawn && line !== '') stream.write(`${line}\n`);
    drawn = line;
  };
  const line = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}\n${drawn}`);
    else stream.write(`${text}\n`);
  };
  const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

  return {
    line,
    /** Runs a step and prints how long it took. */
    step: async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      line(`${styleText('green', '✔', { stream })} ${name.padEnd(28)} ${seconds(began)}`);
      return result;
    },
    /** A bar for something with a total; `end` leaves its last state behind. */
    bar: (name: string) => {
      const began = performance.now();
      return {
        update: (done: number, total: number, note = '') => {
          const share = total === 0 ? 0 : Math.min(1, done / total);
          const full = Math.round(share * barWidth);
          const percent = String(Math.floor(share * 100)).padStart(3);
          redraw(
            `  ${name.padEnd(12)} ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${percent} %  ${note}`.trimEnd(),
          );
        },
        end: (note: string) => {
          redraw('');
          line(`${styleText('green', '✔', { stream })} ${`${name}: ${note}`.padEnd(28)} ${seconds(began)}`);
        },
      };
    },
  };
};
export type Terminal = ReturnType<typeof createTerminal>;
