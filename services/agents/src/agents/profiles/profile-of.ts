import { type MemberId, newId, type ProfileKind, profileBodies } from '@prosa/contracts';
import type { NewProfile } from '@prosa/database';
import { places, sealJson } from '@prosa/vault';
import type { AgentContext } from '../../agent.ts';
import { confidenceOf } from './confidence.ts';
import type { Instrument, Mark, Reading } from './instrument.ts';
import type { Voice } from './own-words.ts';
import type { Source } from './stays.ts';
import { verified } from './verify.ts';

/** Nobody was asked, and nothing is kept but how little there is to go by. */
const byCounting = { method: 'offline', model: null, promptVersion: null } as const;

/** Nothing is said of this member: there is too little to go by. */
export const abstention = (
  kind: ProfileKind,
  { memberId, words }: { memberId: MemberId; words: number },
  source: Pick<NewProfile, 'method' | 'model' | 'promptVersion'> = byCounting,
): NewProfile => ({
  ...{ id: newId('profile'), memberId, kind, state: 'insufficient_evidence', words },
  ...{ bodySealed: null, confidence: null, messageIds: [] },
  ...source,
});

/** A reading as a profile, sealed with its member's key; an abstention where nothing of it is borne out. */
export const profileOf = async <T extends string>(
  context: AgentContext,
  { kind, portray }: Instrument<ProfileKind, T>,
  { reading, voice, source }: { reading: Reading<T>; voice: Voice; source: Source },
): Promise<{ profile: NewProfile; dropped: number }> => {
  const { memberId, comparedWith } = reading;
  const { words, days, messages } = voice;
  const { marks, dropped } = await verified(context, reading);
  const { body, agreement: agreed, scored } = portray(marks);
  const agreement = agreed && Math.round(agreed * 1_000) / 1_000;
  const nothing = abstention(kind, { memberId, words }, source);
  if (!scored) return { profile: nothing, dropped };
  const whole = profileBodies[kind].parse({ days, messages, comparedWith, agreement, ...body });
  const messageIds = Object.values<Mark>(marks).flatMap(({ quotes, against }) =>
    [...quotes, ...against].map(({ messageId }) => messageId),
  );
  return {
    profile: {
      ...nothing,
      state: 'scored',
      bodySealed: sealJson(context.keys.member(memberId), places.profile(nothing.id), whole),
      confidence: confidenceOf(voice, { method: source.method, agreement, comparedWith }),
      messageIds: [...new Set(messageIds)].sort((a, b) => a - b),
    },
    dropped,
  };
};
