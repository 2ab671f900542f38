import type { MemberId } from '@prosa/contracts';
import { type Candidate, type Sought, type Speaker, turnedTo } from './candidate.ts';
import type { ReadLine } from './read-line.ts';

/** Lines looked back at: farther away than this an antecedent is hardly ever found. */
export const reach = 80;

export interface Window {
  /** Takes the next line; nothing else is known of it than what it says. */
  enter: (line: ReadLine) => Sought;
  /** The line that entered gets its antecedent, null where it begins a thread, and may be answered. */
  settle: (candidate: Candidate, antecedent: Candidate | null) => void;
  at: (place: number) => Candidate | undefined;
  /** Nothing said so far is in reach any more: a new conversation begins. */
  clear: () => void;
}

export const openWindow = (): Window => {
  const candidates: Candidate[] = [];
  const speakers = new Map<MemberId, Speaker>();
  let conversation = 0;
  const speakerOf = (memberId: MemberId): Speaker => {
    const known = speakers.get(memberId);
    if (known) return known;
    const speaker: Speaker = {
      memberId,
      latest: null,
      latestNaming: null,
      latestToPartner: null,
    };
    speakers.set(memberId, speaker);
    return speaker;
  };
  return {
    enter: (line) => {
      const author = speakerOf(line.memberId);
      const place = candidates.length;
      const oldest = Math.max(conversation, place - reach);
      const inReach = (candidate: Candidate | null) => (candidate && candidate.place >= oldest ? candidate : null);
      const latest = inReach(author.latest);
      return {
        candidate: {
          line,
          author,
          named: line.named.length === 0 ? nobody : line.named.map(speakerOf),
          place,
          before: latest,
          thread: line.id,
          partner: null,
          followed: 0,
          answerers: nobody,
        },
        oldest,
        latest,
        latestNaming: inReach(author.latestNaming),
        latestToPartner: inReach(author.latestToPartner),
        speakersPartner: latest && turnedTo(latest),
      };
    },
    settle: (candidate, antecedent) => {
      const { author, named } = candidate;
      if (antecedent) {
        const own = antecedent.author === author;
        antecedent.followed += 1;
        if (!own) antecedent.answerers = [...antecedent.answerers, author];
        candidate.thread = antecedent.thread;
        candidate.partner = own ? antecedent.partner : antecedent.author;
      }
      author.latest = candidate;
      for (const speaker of named) speaker.latestNaming = candidate;
      if (candidate.partner) candidate.partner.latestToPartner = candidate;
      candidates.push(candidate);
    },
    at: (place) => candidates[place],
    clear: () => {
      conversation = candidates.length;
    },
  };
};

const nobody: readonly Speaker[] = [];
