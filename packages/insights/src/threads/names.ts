import type { MemberId } from '@prosa/contracts';
import { fold } from '../sentiment/fold.ts';
import { bareOf, type Chunk } from '../words/chunks.ts';
import { isStopWord } from '../words/stop-words.ts';
import type { MemberName } from './thread-line.ts';

interface NamedMembers {
  /** Whom the message turns to: named with its first word, or with @. */
  addressed: readonly MemberId[];
  /** All it names, those included. */
  named: readonly MemberId[];
}

export type NameFinder = (chunks: readonly Chunk[]) => NamedMembers;

const nobody: NamedMembers = { addressed: [], named: [] };
/** What stands around a name in a sentence, and what nicknames have at their ends besides. */
const punctuation = /^[<(["'*]+|[>)\]"'*.,:;!?…]+$/g;
const space = /\s+/g;
const addressing = /[,:>]$/;
const shortestName = 3;
const longestName = 4;

/**
 * Finds members by @name, whole name, and by a first name that one member alone has. A name that is also an everyday word
 * counts only where it is addressed: "lost: try again", "@dia". Names are compared without accents and case.
 */
export const nameFinder = (members: readonly MemberName[]): NameFinder => {
  const names = indexOf(members);
  const beginnings = new Set([...names.keys()].map((name) => bareOf(name.split(' ', 1)[0] ?? '')));
  if (names.size === 0) return () => nobody;
  // By first letter, a bit for each length: of most words they tell that no name begins with them, sooner than the set does.
  const lengths = new Int32Array(128);
  for (const name of beginnings) lengths[initialOf(name)] = (lengths[initialOf(name)] ?? 0) | (1 << name.length);
  const begins = (bare: string): boolean =>
    ((lengths[initialOf(bare)] ?? 0) & (1 << bare.length)) !== 0 && beginnings.has(bare);
  return (chunks) => {
    let addressed: MemberId[] | undefined;
    let named: MemberId[] | undefined;
    for (let at = 0; at < chunks.length; ) {
      const hit = begins(chunks[at]?.bare ?? '') ? longestAt(names, chunks, at) : null;
      if (!hit) {
        at += 1;
        continue;
      }
      const turned = (at === 0 || hit.marked) && (hit.marked || !hit.everyday);
      if (turned || !hit.everyday) {
        named ??= [];
        if (!named.includes(hit.memberId)) named.push(hit.memberId);
      }
      if (turned) {
        addressed ??= [];
        if (!addressed.includes(hit.memberId)) addressed.push(hit.memberId);
      }
      at += hit.length;
    }
    return named ? { addressed: addressed ?? [], named } : nobody;
  };
};

const initialOf = (word: string): number => word.charCodeAt(0) & 127;

interface Hit {
  memberId: MemberId;
  /** Chunks it takes. */
  length: number;
  /** With @, or as the first word with a comma or colon. */
  marked: boolean;
  everyday: boolean;
}

const longestAt = (names: Map<string, MemberId | null>, chunks: readonly Chunk[], at: number): Hit | null => {
  const mention = chunks[at]?.folded.startsWith('@') ?? false;
  let joined = '';
  let hit: Hit | null = null;
  for (let length = 1; length <= longestName && at + length <= chunks.length; length += 1) {
    const piece = chunks[at + length - 1]?.folded ?? '';
    const start = length === 1 && mention ? piece.slice(1) : piece;
    joined += (length === 1 ? '' : ' ') + start;
    for (const form of formsOf(joined)) {
      const memberId = names.get(form);
      if (!memberId) continue;
      const marked = mention || (at === 0 && addressing.test(piece));
      hit = {
        memberId,
        length,
        marked,
        everyday: length === 1 && (form.length < shortestName || isStopWord(form)),
      };
      break;
    }
  }
  return hit;
};

/** As it stands, for nicknames that end in marks; without the punctuation around it; bare. */
const formsOf = (written: string): Set<string> => {
  const clean = written.replace(punctuation, '');
  return new Set([written, clean, bareOf(clean)]);
};

/** Names that two members share lead to nobody: null. What a member is called in full counts before any shorter form. */
const indexOf = (members: readonly MemberName[]): Map<string, MemberId | null> => {
  const names = new Map<string, MemberId | null>();
  const addAll = (form: (folded: string) => string): void => {
    const added = new Map<string, MemberId | null>();
    for (const { memberId, name } of members) {
      const short = form(fold(name.trim()).replace(space, ' '));
      const known = added.get(short);
      if (short.length > 0 && !names.has(short))
        added.set(short, known === undefined || known === memberId ? memberId : null);
    }
    for (const [name, memberId] of added) names.set(name, memberId);
  };
  addAll((name) => name);
  addAll(bareOf);
  addAll((name) => (name.includes(' ') ? (name.split(' ', 1)[0] ?? '') : ''));
  return names;
};
