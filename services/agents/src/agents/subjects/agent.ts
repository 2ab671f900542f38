import { type Section, subjectBody } from '@prosa/contracts';
import { finishTopics } from '@prosa/insights';
import { openJson, places } from '@prosa/vault';
import type { Agent, AgentContext } from '../../agent.ts';
import type { Embedding } from '../../ports.ts';
import { namePartsOf, type Said } from './label.ts';
import { type Labeller, labelByModel, labelByWords } from './label-topics.ts';
import { subjectsPrompt } from './prompt.ts';
import { recordSubjects, type Subject } from './record-subjects.ts';

const version = '1';

/**
 * Names the topics that statistics found, and keeps them for search. A label is made once for a topic's words: as long as they
 * stay, it costs nothing and does not change.
 */
export const subjectsAgent = ({ embedding }: { embedding: Embedding }): Agent<'subjects'> => ({
  name: 'subjects',
  offline: {
    version,
    method: 'offline',
    reads: ['texts', 'names'],
    run: (context) => label(context, embedding, version, labelByWords),
  },
  model: (model) => ({
    version: `${version}.${subjectsPrompt.version}`,
    method: 'model',
    reads: ['texts', 'names'],
    prompts: [subjectsPrompt],
    run: (context) =>
      label(context, embedding, `${version}.${subjectsPrompt.version} ${model.name}`, (setting) =>
        labelByModel(model, setting),
      ),
  }),
});

/** @param by names what labels are made by: a label that something else made is made again */
const label = async (
  context: AgentContext,
  embedding: Embedding,
  by: string,
  labellerFor: (setting: Parameters<typeof labelByWords>[0]) => Labeller,
) => {
  const topics = await topicsOf(context);
  const names = namePartsOf((await context.allNames()).flatMap(({ names }) => names));
  const { locale, keys } = context;
  const known = new Map(
    (await context.knownSubjects()).map(({ id, topic, bodySealed }) => [
      topic,
      { id, ...subjectBody.parse(openJson(keys.group, places.subject(id), bodySealed)) },
    ]),
  );
  const madeOf = ({ words }: Said): string => [by, locale, ...words].join('|');
  const fresh = topics.filter((topic) => known.get(topic.id)?.madeOf !== madeOf(topic));
  const { labels, dropped } =
    fresh.length > 0 ? await labellerFor({ names, locale })(fresh) : { labels: [], dropped: 0 };
  const made = new Map(fresh.map(({ id }, at) => [id, labels[at] ?? null]));
  const subjects = topics.map((topic): Subject => {
    const before = known.get(topic.id);
    const label = made.has(topic.id) ? (made.get(topic.id) ?? null) : (before?.label ?? null);
    return { ...topic, known: before?.id, label, madeOf: madeOf(topic) };
  });

  const labelled = new Map(subjects.map(({ id, label }) => [id, label]));
  const { topics: section } = await context.resultOf('statistics');
  const result = {
    topics: withLabels(section ?? { topics: [], segments: 0, outliers: 0 }, labelled),
    dropped,
  };
  const evidence = new Set(subjects.flatMap(({ messageIds }) => messageIds)).size;
  return { result, evidence, dropped, write: await recordSubjects(context, embedding, subjects, names) };
};

const withLabels = (
  { topics, ...rest }: Section<'topics'>,
  labels: ReadonlyMap<string, string | null>,
): Section<'topics'> => ({
  ...rest,
  topics: topics.map((topic) => {
    const label = labels.get(topic.id);
    return label ? { ...topic, label } : topic;
  }),
});

/** The topics of the report, with their words and what was said of them by members whose messages may be used. */
const topicsOf = async ({ insights, resultOf, permitted, texts }: AgentContext) => {
  const { topics: section } = await resultOf('statistics');
  const [partial, fitted] = [await insights.whole('topics'), await insights.model()];
  if (!section || !partial || !fitted) return [];
  const counted = new Map(finishTopics(partial, fitted.model).topics.map((topic) => [topic.id, topic]));
  const allowed = await permitted('statistics');
  const messages = await texts([...new Set(section.topics.flatMap(({ messageIds }) => messageIds))]);
  const said = new Map(
    messages.flatMap(({ id, memberId, text }) => (memberId && allowed.has(memberId) ? [[id, text] as const] : [])),
  );
  return section.topics.map(({ id, words, weeks, messageIds }) => ({
    ...{ id, words, weeks },
    messages: counted.get(id)?.messages ?? 0,
    messageIds: messageIds.filter((messageId) => said.has(messageId)),
    quotes: messageIds.flatMap((messageId) => said.get(messageId) ?? []),
  }));
};
