import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Request {
  url: string;
  token: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The status, once the whole answer is there. */
const ask = ({ url, token }: Request): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', reject);
    });
    sent.once('error', reject);
    sent.end();
  });

const expectOk = async (wanted: Request): Promise<void> => {
  const status = await ask(wanted);
  if (status !== 200) throw new Error(`${new URL(wanted.url).pathname} answered ${status}`);
};

/** As many requests as `connections` get through in `seconds`, one after the other on each; how many those were. */
export const asManyAsPossible = async (wanted: Request, connections: number, seconds: number): Promise<number> => {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  const connection = async (): Promise<void> => {
    for (; performance.now() < end; answered++) await expectOk(wanted);
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return answered;
};

/**
 * Asks for each in turn, so many times a second, however slow answers are, while `goOn`; milliseconds from the moment
 * each was due.
 */
export const atRate = async (
  mix: readonly Request[],
  perSecond: number,
  goOn: (asked: number) => boolean,
): Promise<number[]> => {
  const times: number[] = [];
  const waiting: Promise<void>[] = [];
  const started = performance.now();
  for (let asked = 0; goOn(asked); asked++) {
    const due = started + (asked * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    const wanted = mix[asked % mix.length] as Request;
    const answered = expectOk(wanted).then(() => void times.push(performance.now() - due));
    // Waited for below.
    answered.catch(() => {});
    waiting.push(answered);
  }
  await Promise.all(waiting);
  return times;
};

export const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;

/** Seconds of CPU that a process has used, to the hundredth; Linux. */
export const cpuSecondsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
};
