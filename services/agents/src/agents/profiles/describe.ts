import type { MemberId, ProfileId, ProfileKind } from '@prosa/contracts';
import type { KnownProfile } from '@prosa/database';
import type { AgentContext, Outcome } from '../../agent.ts';
import type { Instrument, Reading } from './instrument.ts';
import { leastWords } from './limits.ts';
import { hear, type OwnMessage, type Voice } from './own-words.ts';
import { abstention, profileOf } from './profile-of.ts';
import { type Source, stays } from './stays.ts';

/** A way of reading: hears every message first, then says something of some members. */
export interface Ear<T extends string> {
  next: (message: OwnMessage) => void;
  read: (members: readonly MemberId[], voices: ReadonlyMap<MemberId, Voice>) => Read<T> | Promise<Read<T>>;
}

export interface Read<T extends string> {
  readings: Reading<T>[];
  /** Quotes that are not in the line they cite. */
  dropped: number;
  /** Members of whom it could say nothing: their earlier profile stays. */
  unread: MemberId[];
  degraded?: NonNullable<Outcome['degraded']>;
}

/** Hears a group, and describes whose profile does not stay as it is. */
export const describe = async <T extends string>(
  context: AgentContext,
  instrument: Instrument<ProfileKind, T>,
  source: Source,
  ear: Ear<T>,
): Promise<Outcome<ProfileKind>> => {
  const members = await context.permitted('profiles');
  const voices = members.size === 0 ? new Map<MemberId, Voice>() : await hear(context, members, ear.next);
  const before = new Map(
    (await context.knownProfiles(instrument.kind))
      .filter(({ memberId }) => members.has(memberId))
      .map((profile) => [profile.memberId, profile]),
  );
  const kept = await keptOf(context, [...before.values()], voices, source);
  const rest = [...voices.keys()].filter((memberId) => !kept.has(memberId)).sort();
  const enough = (memberId: MemberId): boolean => (voices.get(memberId)?.words ?? 0) >= leastWords;

  const { readings, dropped, unread, degraded } = await ear.read(rest.filter(enough), voices);
  const profiles = rest
    .filter((memberId) => !enough(memberId))
    .map((memberId) => abstention(instrument.kind, { memberId, words: voices.get(memberId)?.words ?? 0 }));
  let unproved = 0;
  for (const reading of readings) {
    const voice = voices.get(reading.memberId);
    if (!voice) continue;
    const made = await profileOf(context, instrument, { reading, voice, source });
    profiles.push(made.profile);
    unproved += made.dropped;
  }

  const ids: ProfileId[] = [...kept.values(), ...unread.flatMap((memberId) => before.get(memberId)?.id ?? [])];
  const section = {
    profileIds: [...ids, ...profiles.map(({ id }) => id)],
    dropped: dropped + unproved,
    unread: unread.length,
  };
  return {
    result: section,
    evidence: new Set(profiles.flatMap(({ messageIds }) => messageIds)).size,
    dropped: section.dropped,
    ...(degraded && { degraded }),
    write: (tx) => tx.profiles.record(context.groupId, context.analysisId, profiles),
  };
};

/** Ids of the profiles that stay, by member. One whose evidence is not all there any longer does not, unless it is contested. */
const keptOf = async (
  { texts }: AgentContext,
  before: readonly KnownProfile[],
  voices: ReadonlyMap<MemberId, Voice>,
  source: Source,
): Promise<Map<MemberId, ProfileId>> => {
  const staying = before.filter((profile) => {
    const voice = voices.get(profile.memberId);
    return profile.contested || (voice !== undefined && stays(profile, voice, source));
  });
  const cited = await texts([...new Set(staying.flatMap(({ messageIds }) => messageIds))]);
  const there = new Set(cited.filter(({ text }) => text !== '').map(({ id }) => id));
  return new Map(
    staying
      .filter(({ contested, messageIds }) => contested || messageIds.every((id) => there.has(id)))
      .map(({ memberId, id }) => [memberId, id]),
  );
};
