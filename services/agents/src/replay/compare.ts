import { isDeepStrictEqual } from 'node:util';
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

/** Two results of one agent, section by section. */
export const compareResults = (agent: AgentName, stored: object, again: object): SectionVerdict[] => {
  const [before, after] = [sectionsOf(agent, stored), sectionsOf(agent, again)];
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

function* differing(before: unknown, after: unknown, path: string): Generator<string> {
  if (isDeepStrictEqual(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    yield `${path}: ${tell(before)} before, ${tell(after)} now`;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* differing(before[key], after[key], `${path}/${key}`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const tell = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : typeof value;
