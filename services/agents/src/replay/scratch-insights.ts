import type { GroupId } from '@prosa/contracts';
import type { Database, NewPartial, Transaction } from '@prosa/database';
import type { Keyring } from '@prosa/vault';
import { type InsightStore, openInsightStore } from '../insight-store.ts';

/** Inputs that no day was ever settled with: every day that has messages is stale. */
const never = '';

/**
 * Partial aggregates that begin with nothing and end with the process: whoever counts with them counts every day, and changes nothing
 * that is stored. Topics are told by the fit that is stored.
 */
export const scratchInsights = (database: Database, groupId: GroupId, keys: Keyring): InsightStore => {
  const partials = new Map<string, NewPartial>();
  const settled = new Map<string, string>();
  let fitted: Parameters<Transaction['topicModels']['put']>[1] | undefined;
  const keyOf = ({ family, grain, startsOn }: Pick<NewPartial, 'family' | 'grain' | 'startsOn'>): string =>
    `${family} ${grain} ${startsOn}`;

  const insightPartials: Omit<Transaction['insightPartials'], 'covering'> = {
    within: async (_, { family, version }, grain, { from, to }) =>
      [...partials.values()]
        .filter((row) => row.family === family && row.version === version && row.grain === grain)
        .filter(({ startsOn }) => startsOn >= from && startsOn <= to)
        .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1)),
    span: async (_, { family, version }) => {
      const days = [...partials.values()]
        .filter((row) => row.family === family && row.version === version && row.grain === 'day')
        .map(({ startsOn }) => startsOn)
        .sort();
      const [from, to] = [days[0], days.at(-1)];
      return from === undefined || to === undefined ? undefined : { from, to };
    },
    put: async (_, rows) => {
      for (const row of rows) partials.set(keyOf(row), row);
    },
    remove: async (_, spans) => {
      for (const span of spans) partials.delete(keyOf(span));
    },
    staleDays: async (_, inputs) => {
      const days = await database.transaction((tx) => tx.insightPartials.staleDays(groupId, never));
      return days.filter(({ day, mark }) => settled.get(day) !== `${mark} ${inputs}`);
    },
    marks: (_, days) => database.transaction((tx) => tx.insightPartials.marks(groupId, days)),
    settle: async (_, days, inputs) => {
      for (const { day, mark } of days) settled.set(day, `${mark} ${inputs}`);
    },
    lock: async () => {},
  };
  const topicModels: Transaction['topicModels'] = {
    find: async () => fitted ?? (await database.transaction((tx) => tx.topicModels.find(groupId))),
    fit: async () => fitted?.fit ?? (await database.transaction((tx) => tx.topicModels.fit(groupId))),
    put: async (_, model) => {
      fitted = model;
    },
  };
  // All of a transaction that a store of insights asks.
  const transaction = { insightPartials, topicModels } as unknown as Transaction;
  return openInsightStore({ ...database, transaction: (work) => work(transaction) }, groupId, keys);
};
