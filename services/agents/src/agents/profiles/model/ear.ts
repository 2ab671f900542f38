import { type ErrorCode, type MemberId, ProsaError } from '@prosa/contracts';
import type { AgentContext, AgentModel } from '../../../agent.ts';
import type { Ear, Read } from '../describe.ts';
import type { Instrument, Reading } from '../instrument.ts';
import { combined, type Half } from './combine.ts';
import { inputOf, linesOf } from './lines.ts';
import { type Sampler, sampler } from './sample.ts';

type Asked<T extends string> = Pick<Instrument<never, T>, 'themes' | 'prompt'>;

/** Members asked about at a time, two halves each. */
const atOnce = 4;
/** What is wrong with one answer alone, and what keeps the rest from being asked. */
const ofOne: readonly ErrorCode[] = ['model_refused', 'model_output_invalid'];
const ofAll: readonly ErrorCode[] = ['budget_exhausted', 'model_quota_exceeded'];

/** Reads by a model: a sample of each member's own words, in two halves that are asked apart. */
export const earOfModel = <T extends string>(asked: Asked<T>, context: AgentContext, model: AgentModel): Ear<T> => {
  const samples = new Map<MemberId, Sampler>();
  return {
    next: (message) => {
      const sample = samples.get(message.memberId) ?? sampler();
      samples.set(message.memberId, sample);
      sample.next(message);
    },
    read: async (members) => {
      const read: Read<T> = { readings: [], dropped: 0, unread: [] };
      let stopped = false;
      for (let at = 0; at < members.length; at += atOnce) {
        context.signal.throwIfAborted();
        const some = members.slice(at, at + atOnce);
        if (stopped) {
          read.unread.push(...some);
          continue;
        }
        const answers = await Promise.allSettled(
          some.map((memberId) => readOne(asked, context, model, { memberId, sample: samples.get(memberId) })),
        );
        for (const answer of answers) {
          if (answer.status === 'rejected') continue;
          read.readings.push(answer.value.reading);
          read.dropped += answer.value.dropped;
        }
        for (const [nth, answer] of answers.entries()) {
          if (answer.status === 'fulfilled') continue;
          const code = answer.reason instanceof ProsaError ? answer.reason.code : 'internal';
          const isOfAll = ofAll.includes(code) && read.readings.length > 0;
          if (!isOfAll && !ofOne.includes(code)) throw answer.reason;
          read.degraded = code;
          stopped ||= isOfAll;
          read.unread.push(...some.slice(nth, nth + 1));
        }
      }
      return read;
    },
  };
};

const readOne = async <T extends string>(
  asked: Asked<T>,
  context: AgentContext,
  model: AgentModel,
  { memberId, sample }: { memberId: MemberId; sample: Sampler | undefined },
): Promise<{ reading: Reading<T>; dropped: number }> => {
  const ask = async (ids: readonly number[]): Promise<Half<T>> => {
    const lines = linesOf(await context.texts(ids));
    return { lines, answer: await model.ask(asked.prompt, inputOf(lines, model.people)) };
  };
  const [first = [], second = []] = sample?.halves() ?? [];
  const { marks, dropped } = combined(asked, await Promise.all([ask(first), ask(second)]), model.people);
  return { reading: { memberId, marks, comparedWith: null }, dropped };
};
