import { type AgentResult, type ErrorCode, type MemberId, ProsaError, type SummaryId } from '@prosa/contracts';
import type { NewDaySummary } from '@prosa/database';
import { contentWords } from '@prosa/insights';
import type { Agent, AgentContext, AgentModel, Outcome } from '../../agent.ts';
import type { Embedding } from '../../ports.ts';
import { fold } from '../memories/reading/fold.ts';
import { namePartsOf } from '../subjects/label.ts';
import { planDays, type TalkedDay } from './days.ts';
import { summariesPrompt } from './prompt.ts';
import { type DayMessage, readDay } from './read-day.ts';
import { namedIn, nameless, sealSummaries, type Written } from './store.ts';
import { type SummedUp, type SumUp, sumUpByExcerpts, sumUpByModel } from './sum-up.ts';
import { type Fact, factsOf } from './version/facts.ts';
import { sentencesOf } from './version/phrases.ts';
import { versionPrompt } from './version/prompt.ts';
import { tellFacts } from './version/tell.ts';

const version = '1';

/** What a reader sums up with. */
interface Means {
  /** Names it: what another one made is made again. */
  by: string;
  sumUp: SumUp;
  tell: (facts: readonly Fact[]) => Promise<Told>;
  /** Days a run, at most: the others wait for the next one. */
  most: number;
}

/**
 * Sums up the days that were worth it, and the group as a whole. What was summed up before and has not changed stands, so that a run
 * costs what is new.
 */
export const summariesAgent = ({ embedding }: { embedding: Embedding }): Agent<'summaries'> => ({
  name: 'summaries',
  offline: {
    version,
    method: 'offline',
    reads: ['texts', 'names'],
    inputs: (context) => waiting(context, excerpting(context.locale)),
    run: (context) => summarise(context, embedding, excerpting(context.locale)),
  },
  model: (model) => ({
    version: `${version}.${summariesPrompt.version}.${versionPrompt.version}`,
    method: 'model',
    reads: ['texts', 'names'],
    prompts: [summariesPrompt, versionPrompt],
    inputs: (context) => waiting(context, asking(model, context.locale)),
    run: (context) => summarise(context, embedding, asking(model, context.locale)),
  }),
});

interface Told {
  sentences: string[];
  method: 'offline' | 'model';
  dropped: number;
}

const excerpting = (locale: string): Means => ({
  by: version,
  sumUp: sumUpByExcerpts,
  tell: async (facts) => ({ sentences: sentencesOf(facts, locale), method: 'offline', dropped: 0 }),
  most: 200,
});

const asking = (model: AgentModel, locale: string): Means => ({
  by: `${version}.${summariesPrompt.version} ${model.name}`,
  sumUp: sumUpByModel((input) => model.ask(summariesPrompt, input), model.people, locale),
  tell: async (facts) => {
    const { sentences, dropped } = await tellFacts(model, facts, locale);
    if (sentences.length > 0) return { sentences, method: 'model', dropped };
    return { sentences: sentencesOf(facts, locale), method: 'offline', dropped };
  },
  most: 60,
});

const planOf = async (context: AgentContext, { by, most }: Means, permitted: ReadonlySet<MemberId>) =>
  planDays(context, permitted, `${by} ${context.locale}`, most);

/** While days have to wait for another run, there is something to do in it. */
const waiting = async (context: AgentContext, means: Means): Promise<string[]> => {
  const { later } = await planOf(context, means, await context.permitted('statistics'));
  return later === null ? [] : [later];
};

/** Of these a version's section tells; the others are found by searching. */
const latest = 30;

const summarise = async (context: AgentContext, embedding: Embedding, means: Means): Promise<Outcome<'summaries'>> => {
  const { groupId, analysisId } = context;
  const permitted = await context.permitted('statistics');
  const names = namePartsOf((await context.allNames()).flatMap(({ names }) => names));
  const isName = (word: string) => names.has(fold(word));
  const plan = await planOf(context, means, permitted);
  const { days, dropped, degraded } = await sumUpDays(context, permitted, plan.due, means, isName);
  const whole = await sumUpVersion(context, permitted, means, isName);

  const sealed = await sealSummaries(context, embedding, [...days.map(({ written }) => written), whole.written]);
  const versionSummary = sealed.at(-1);
  const fresh = days.flatMap(({ of: { day, madeOf } }, at): NewDaySummary[] => {
    const summary = sealed[at];
    return summary ? [{ ...summary, day, madeOf }] : [];
  });
  const ids = [...plan.standing, ...fresh].toSorted((a, b) => (a.day < b.day ? 1 : -1)).map(({ id }) => id);
  const result: AgentResult<'summaries'> = {
    versionId: versionSummary?.id ?? null,
    summaryIds: ids.slice(0, latest),
    dropped: dropped + whole.dropped,
  };
  return {
    result,
    evidence: new Set(fresh.flatMap(({ messageIds }) => messageIds)).size,
    dropped: result.dropped,
    ...(degraded && { degraded }),
    write: async (tx) => {
      await tx.summaries.removeDays(groupId, plan.gone);
      await tx.summaries.putDays(groupId, fresh);
      if (versionSummary) await tx.summaries.putVersion(groupId, analysisId, versionSummary);
    },
  };
};

/** What is wrong with one day and not with the next. */
const ofOneDay: readonly ErrorCode[] = ['model_refused', 'model_output_invalid'];

/** Where a model has nothing to say of a day, or a budget ends, excerpts serve until the next run. */
const sumUpDays = async (
  context: AgentContext,
  permitted: ReadonlySet<MemberId>,
  due: readonly TalkedDay[],
  means: Means,
  isName: (word: string) => boolean,
) => {
  const days: { of: TalkedDay; written: Written }[] = [];
  let dropped = 0;
  let degraded: ErrorCode | undefined;
  for (const of of due) {
    context.signal.throwIfAborted();
    const messages = await readDay(context, of.day, permitted);
    const sumUp = degraded === 'budget_exhausted' ? sumUpByExcerpts : means.sumUp;
    const summed = await sumUp(messages).catch((error: unknown) => {
      if (!(error instanceof ProsaError && ['budget_exhausted', ...ofOneDay].includes(error.code))) throw error;
      degraded = error.code;
      return sumUpByExcerpts(messages);
    });
    dropped += summed?.dropped ?? 0;
    if (!summed) continue;
    // Marked as it was made: with a model to be had, the next run makes it again.
    const madeOf = summed.method === 'offline' && degraded ? `${of.madeOf} excerpts` : of.madeOf;
    days.push({ of: { ...of, madeOf }, written: writtenOf(of, messages, summed, isName) });
  }
  return { days, dropped, degraded };
};

const writtenOf = (
  { known }: TalkedDay,
  messages: readonly DayMessage[],
  { sentences, method }: SummedUp,
  isName: (word: string) => boolean,
): Written => {
  const wrote = new Map<MemberId, number>();
  for (const { memberId } of messages) wrote.set(memberId, (wrote.get(memberId) ?? 0) + 1);
  const memberIds = [...wrote].toSorted(([, a], [, b]) => b - a).map(([memberId]) => memberId);
  const cited = new Set(sentences.flatMap(({ messageIds }) => messageIds));
  const excerpts = messages.filter(({ id }) => cited.has(id)).map(({ text }) => text);
  const texts = sentences.map(({ text }) => text).filter((text) => text !== null);
  const text = texts.length > 0 ? texts.map(nameless).join(' ') : tellingWords(excerpts, isName);
  return {
    id: known?.id,
    body: { text, sentences, messages: messages.length, memberIds },
    memberIds: [...new Set([...memberIds, ...texts.flatMap(namedIn)])],
    startsAt: messages[0]?.localTime ?? '',
    endsAt: messages.at(-1)?.localTime ?? '',
    method,
  };
};

/** What members wrote stays sealed with their own keys: a summary has the words that find it, and not their sentences. */
const tellingWords = (texts: readonly string[], isName: (word: string) => boolean): string =>
  [...new Set(texts.flatMap((text) => contentWords(text).map(({ surface }) => surface)))]
    .filter((word) => !isName(word))
    .sort()
    .join(' ');

const sumUpVersion = async (
  context: AgentContext,
  permitted: ReadonlySet<MemberId>,
  { tell }: Means,
  isName: (word: string) => boolean,
) => {
  const statistics = await context.resultOf('statistics');
  const { overview } = statistics;
  const { sentences, method, dropped } = await tell(factsOf(statistics, permitted, isName));
  const written: Written = {
    // One a version, whichever run of its agent stores it.
    id: context.analysisId.replace('ana_', 'sum_') as SummaryId,
    body: {
      text: sentences.map(nameless).join(' '),
      sentences: sentences.map((text) => ({ text, messageIds: [] })),
      messages: overview.messages,
      memberIds: [],
    },
    memberIds: [...new Set(sentences.flatMap(namedIn))],
    startsAt: overview.from,
    endsAt: overview.to,
    method,
  };
  return { written, dropped };
};
