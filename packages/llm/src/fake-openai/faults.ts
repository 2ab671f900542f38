/** What can go wrong at a provider; each has a test through the real SDK. */
export const faultNames = [
  'rate_limit_short',
  'rate_limit_long',
  'quota',
  'server_error',
  'html_503',
  'reset',
  'stall',
  'truncation',
  'incomplete',
  'refusal',
  'wrong_schema',
] as const;
export type Fault = (typeof faultNames)[number];

/** What can go wrong with batches: no such API, none is accepted, one that nobody knows later, one out of time with half done, lines refused. */
export const batchFaultNames = ['absent', 'failed', 'lost', 'expired', 'lines'] as const;
export type BatchFault = (typeof batchFaultNames)[number];

/** The fault of the next request, or none. */
export type NextFault = () => Fault | null;

/**
 * Reads a script of faults: `quota*2,ok*3,reset` lets the first two requests fail, the next three pass, the sixth fail, and
 * all later ones pass; `reset=0.02,stall=0.01` lets that share of requests fail, drawn with `random` (0 to 1).
 * @throws Error where the script names an unknown fault.
 */
export const scriptFaults = (script: string, random: () => number): NextFault => {
  const parts = script
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const shares: { fault: Fault; share: number }[] = [];
  const queue: (Fault | null)[] = [];
  for (const part of parts) {
    const [, name = '', sign, number = '1'] = /^([a-z_0-9]+)(?:([*=])([\d.]+))?$/.exec(part) ?? [];
    if (name !== 'ok' && !isFault(name))
      throw new Error(`"${part}" is no fault. There are: ${faultNames.join(', ')}, ok`);
    const fault = name === 'ok' ? null : name;
    if (sign === '=' && fault) shares.push({ fault, share: Number(number) });
    else for (let n = 0; n < Number(number); n++) queue.push(fault);
  }
  return () => {
    const scripted = queue.shift();
    if (scripted !== undefined) return scripted;
    let drawn = random();
    for (const { fault, share } of shares) {
      if (drawn < share) return fault;
      drawn -= share;
    }
    return null;
  };
};

const isFault = (name: string): name is Fault => (faultNames as readonly string[]).includes(name);
