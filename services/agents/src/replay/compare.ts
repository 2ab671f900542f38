import { type AgentName, reportSections } from '@prosa/contracts';

/** What a replay says of one section of a result. */
export interface SectionVerdict {
  agent: AgentName;
  section: string;
  verdict: 'same' | 'different';
  /** Where they differ, some of it: paths, with numbers and never a text. */
  differences: string[];
}

/** Paths named at most. */
const most = 5;

/**
 * Two results of one agent, section by section. What a run makes anew gets an id of its own, so that an id which is not older than the
 * replay stands for the stored one in its place, and for no other.
 */
export const compareResults = (agent: AgentName, stored: object, again: object, began: Date): SectionVerdict[] => {
  const [before, after] = [sectionsOf(agent, stored), sectionsOf(agent, again)];
  const differing = difference(renaming(began));
  return [...new Set([...before.keys(), ...after.keys()])].map((section) => {
    const differences = [...differing(before.get(section), after.get(section), section)].slice(0, most);
    return { agent, section, verdict: differences.length === 0 ? 'same' : 'different', differences };
  });
};

/** A result is the section that bears its agent's name, or holds sections by their names. */
const sectionsOf = (agent: AgentName, result: object): Map<string, unknown> =>
  Object.hasOwn(reportSections, agent)
    ? new Map([[agent, result]])
    : new Map(Object.entries(result).filter(([, body]) => body !== undefined));

const difference = (same: (before: unknown, after: unknown) => boolean) =>
  function* differing(before: unknown, after: unknown, path: string): Generator<string> {
    if (isObject(before) && isObject(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
        yield* differing(before[key], after[key], `${path}/${key}`);
    } else if (!same(before, after)) yield `${path}: ${tell(before)} before, ${tell(after)} now`;
  };

/** Whether two values are the same, but for the names of what was made since. */
const renaming = (began: Date) => {
  const names = new Map<unknown, unknown>();
  return (before: unknown, after: unknown): boolean => {
    if (before === after) return true;
    if (kindOf(before) === undefined || kindOf(before) !== kindOf(after) || madeAt(after) < began.getTime())
      return false;
    if (!names.has(after)) names.set(after, before);
    return names.get(after) === before;
  };
};

const id = /^([a-z]{3})_([0-9a-f]{12})[0-9a-f]{20}$/;
const kindOf = (value: unknown): string | undefined => id.exec(String(value))?.[1];
/** A UUIDv7 begins with its time in milliseconds. */
const madeAt = (value: unknown): number => Number.parseInt(id.exec(String(value))?.[2] ?? '0', 16);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const tell = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : typeof value;
