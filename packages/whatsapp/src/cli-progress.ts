import type { WriteStream } from 'node:tty';

const WIDTH = 24;
const EVERY_MS = 100;
/** Smaller files are done before a bar could be read. */
const SHOWN_FROM = 20_000_000;

/** A bar on a terminal for a big file; elsewhere it does nothing. */
export const createProgress = (terminal: WriteStream, total: number) => {
  const shown = terminal.isTTY && total >= SHOWN_FROM;
  const started = performance.now();
  let last = 0;
  return {
    update(read: number): void {
      const now = performance.now();
      if (!shown || now - last < EVERY_MS) return;
      last = now;
      const share = Math.min(1, read / total);
      const filled = Math.round(share * WIDTH);
      const left = share > 0.02 ? `, ${Math.ceil((((now - started) / share) * (1 - share)) / 1000)} s left` : '';
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      terminal.write(`\r\x1b[2K${bar} ${Math.floor(share * 100)} % of ${Math.round(total / 1e6)} MB${left}`);
    },
    clear(): void {
      if (shown) terminal.write('\r\x1b[2K');
    },
  };
};
