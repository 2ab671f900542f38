import { type GroupId, subjectBody } from '@prosa/contracts';
import type { InsightForm, InsightSpan, SealedPartial, UserTransaction } from '@prosa/database';
import {
  coveredOf,
  mergeAll,
  type PartialFamily,
  type Partials,
  type Period,
  partialsVersion,
  partsOf,
  spansOf,
  type TopicModel,
  widened,
} from '@prosa/insights';
import { type DataKey, openCompressed, openJson, places, type Vault } from '@prosa/vault';
import { wrappedKeyOf } from './keys.ts';

/** The stored partial aggregates of one group, of the period that was asked for. */
export interface InsightReader {
  /** First and last day of the period that a family has; null where it has none. */
  period: (family: PartialFamily) => Promise<Period | null>;
  /** All of a family in the period, as one; undefined where there is nothing. */
  partial: <F extends PartialFamily>(family: F) => Promise<Partials[F] | undefined>;
  /** What tells topics apart; undefined before the first analysis. */
  model: () => Promise<TopicModel | undefined>;
  /** The labels of topics that have one. */
  labels: () => Promise<ReadonlyMap<string, string>>;
}

export const insightReader = async (
  tx: UserTransaction,
  vault: Vault,
  groupId: GroupId,
  wanted: { from?: string | undefined; to?: string | undefined },
): Promise<InsightReader> => {
  const key: DataKey = await vault.unwrap(await wrappedKeyOf(tx, groupId));
  const formOf = (family: PartialFamily): InsightForm => ({ family, version: partialsVersion });
  const daysOf = async (family: PartialFamily): Promise<{ stored: Period; covered: Period } | null> => {
    const stored = await tx.insightPartials.span(groupId, formOf(family));
    const covered = stored && coveredOf(wanted, stored);
    return covered ? { stored, covered } : null;
  };
  return {
    period: async (family) => (await daysOf(family))?.covered ?? null,
    partial: async <F extends PartialFamily>(family: F) => {
      const days = await daysOf(family);
      if (!days) return undefined;
      const rows = await rowsOf(tx, groupId, formOf(family), spansOf(widened(days.covered, days.stored)));
      const partials = rows.map(
        ({ grain, startsOn, bodySealed }) =>
          // Written by the statistics agent in the form asked for, and sealed since.
          openCompressed(key, places.insightPartial(groupId, family, grain, startsOn), bodySealed) as Partials[F],
      );
      return mergeAll(family, partials);
    },
    model: async () => {
      const found = await tx.topicModels.find(groupId);
      return found && (openCompressed(key, places.topicModel(groupId, found.fit), found.bodySealed) as TopicModel);
    },
    labels: async () => {
      const subjects = await tx.subjects.all(groupId);
      return new Map(
        subjects.flatMap(({ id, topic, bodySealed }) => {
          const { label } = subjectBody.parse(openJson(key, places.subject(id), bodySealed));
          return label === null ? [] : [[topic, label] as const];
        }),
      );
    },
  };
};

/** Rows in order of time. Where a year or month has none, since a message of it was deleted just now, those of its parts. */
const rowsOf = async (
  tx: UserTransaction,
  groupId: GroupId,
  form: InsightForm,
  spans: readonly InsightSpan[],
): Promise<SealedPartial[]> => {
  if (spans.length === 0) return [];
  const rows = await tx.insightPartials.covering(groupId, form, spans);
  const found = new Set(rows.map(nameOf));
  const missing = spans.filter((span) => !found.has(nameOf(span)));
  const parts = await rowsOf(tx, groupId, form, missing.flatMap(partsOf));
  return [...rows, ...parts].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
};

const nameOf = ({ grain, startsOn }: InsightSpan): string => `${grain} ${startsOn}`;
