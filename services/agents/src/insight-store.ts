import type { GroupId } from '@prosa/contracts';
import type { Database, InsightGrain, InsightSpan, MarkedDay, NewPartial, Transaction } from '@prosa/database';
import {
  coarsestGrain,
  mergeAll,
  type PartialFamily,
  type Partials,
  type Period,
  partialsVersion,
  type TopicModel,
} from '@prosa/insights';
import { type Keyring, openCompressed, openPacked, places, sealCompressed, sealPacked } from '@prosa/vault';

/** A partial aggregate, opened when it is asked for: who looks at one after the other needs room for one. */
interface StoredPartial<F extends PartialFamily> {
  startsOn: string;
  readonly partial: Partials[F];
  /** The same as JSON in UTF-8. */
  readonly packed: Buffer;
}

/** A model with the name of its fit. */
export interface Fitted {
  fit: string;
  model: TopicModel;
}

/** The partial aggregates of one group, while nobody else writes them. */
export interface InsightBook {
  /** In order of time. */
  read: <F extends PartialFamily>(family: F, grain: InsightGrain, period: Period) => Promise<StoredPartial<F>[]>;
  /** @param packed a partial aggregate as JSON in UTF-8 */
  seal: (family: PartialFamily, grain: InsightGrain, startsOn: string, packed: Uint8Array) => NewPartial;
  put: (sealed: readonly NewPartial[]) => Promise<void>;
  remove: (family: PartialFamily, spans: readonly InsightSpan[]) => Promise<void>;
  marks: (days: readonly string[]) => Promise<Map<string, number>>;
  settle: (days: readonly MarkedDay[], inputs: string) => Promise<void>;
  model: () => Promise<Fitted | undefined>;
  /** The name of the fit alone. */
  fit: () => Promise<string | undefined>;
  keepModel: (fitted: Fitted) => Promise<void>;
}

export interface InsightStore extends Pick<InsightBook, 'read' | 'seal' | 'marks' | 'model'> {
  staleDays: (inputs: string) => Promise<MarkedDay[]>;
  /** The whole history of a family: its years merged, or what it has instead. */
  whole: <F extends PartialFamily>(family: F) => Promise<Partials[F] | undefined>;
  /** First and last day of conversations that are counted. */
  span: () => Promise<Period | undefined>;
  /** One transaction, in which nobody else writes partial aggregates of the group. */
  exclusively: <T>(work: (book: InsightBook) => Promise<T>) => Promise<T>;
}

export const openInsightStore = (database: Database, groupId: GroupId, keys: Keyring): InsightStore => {
  const place = (family: PartialFamily, grain: InsightGrain, startsOn: string): string =>
    places.insightPartial(groupId, family, grain, startsOn);

  const seal: InsightBook['seal'] = (family, grain, startsOn, packed) => ({
    ...{ family, version: partialsVersion, grain, startsOn },
    bodySealed: sealPacked(keys.group, place(family, grain, startsOn), packed),
  });

  const bookIn = ({ insightPartials, topicModels }: Transaction): InsightBook => ({
    seal,
    read: async <F extends PartialFamily>(family: F, grain: InsightGrain, period: Period) => {
      const rows = await insightPartials.within(groupId, { family, version: partialsVersion }, grain, period);
      return rows.map(({ startsOn, bodySealed }) => ({
        startsOn,
        get packed() {
          return openPacked(keys.group, places.insightPartial(groupId, family, grain, startsOn), bodySealed);
        },
        // Written by this service in this form, and sealed since.
        get partial() {
          return JSON.parse(this.packed.toString('utf8')) as Partials[F];
        },
      }));
    },
    put: (sealed) => insightPartials.put(groupId, sealed),
    remove: (family, spans) =>
      insightPartials.remove(
        groupId,
        spans.map((span) => ({ family, ...span })),
      ),
    marks: async (days) =>
      new Map((await insightPartials.marks(groupId, days)).map(({ day, mark }) => [day, mark] as const)),
    settle: (days, inputs) => insightPartials.settle(groupId, days, inputs),
    model: async () => {
      const found = await topicModels.find(groupId);
      if (!found) return undefined;
      const { fit, bodySealed } = found;
      return { fit, model: openCompressed(keys.group, places.topicModel(groupId, fit), bodySealed) as TopicModel };
    },
    fit: () => topicModels.fit(groupId),
    keepModel: ({ fit, model }) =>
      topicModels.put(groupId, { fit, bodySealed: sealCompressed(keys.group, places.topicModel(groupId, fit), model) }),
  });

  const read: InsightBook['read'] = (family, grain, period) =>
    database.transaction((tx) => bookIn(tx).read(family, grain, period));
  return {
    staleDays: (inputs) => database.transaction((tx) => tx.insightPartials.staleDays(groupId, inputs)),
    span: () =>
      database.transaction((tx) => tx.insightPartials.span(groupId, { family: 'segments', version: partialsVersion })),
    seal,
    read,
    whole: async (family) => {
      const parts = await read(family, coarsestGrain(family), { from: '0001-01-01', to: '9999-12-31' });
      return mergeAll(
        family,
        parts.map(({ partial }) => partial),
      );
    },
    marks: (days) => database.transaction((tx) => bookIn(tx).marks(days)),
    model: () => database.transaction((tx) => bookIn(tx).model()),
    exclusively: (work) =>
      database.transaction(async (tx) => {
        await tx.insightPartials.lock(groupId);
        return work(bookIn(tx));
      }),
  };
};
