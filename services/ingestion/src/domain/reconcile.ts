import type { KeyOf } from './identify.ts';

/** An entry of a minute, as the export at hand has it. */
export interface Incoming {
  content: string;
  /** Null for system lines. */
  memberId: string | null;
  edited: boolean;
  deleted: boolean;
  media: boolean;
  /** Media without a caption. */
  bare: boolean;
}

/** A message of the same minute that is stored already. */
export interface Stored {
  /** Its keys in hex: of what it said first, and of what it says since. */
  keys: readonly string[];
  /** What it says, where its key is of a former kind and tells nothing. */
  content: string | null;
  memberId: string | null;
  edited: boolean;
  deleted: boolean;
  media: boolean;
  bare: boolean;
  /** An earlier line of this very export brought it, or was compared with it: never the same as a later one. */
  own: boolean;
  /** Its text is from an export that ends later than the one at hand. */
  newer: boolean;
}

export interface Minute<I extends Incoming, S extends Stored> {
  minute: number;
  incoming: readonly I[];
  stored: readonly S[];
  /** Members that the export at hand knows by a name: whoever is among them is nobody else in it. */
  present: ReadonlySet<string>;
  /** The export has the whole of the minute: it neither begins nor ends in it. */
  whole: boolean;
  /** Only some of the export's entries of the minute are at hand: the others may yet be equal to what is stored. */
  torn: boolean;
}

export interface Reconciled<I, S> {
  /** New messages with their keys. */
  add: { entry: I; key: Buffer }[];
  /** Messages that were edited or taken back since, with the key of what they say now. */
  change: { entry: I; stored: S; key: Buffer }[];
  /** Stored messages that have found their line in the export. */
  met: S[];
}

/** Compares a minute of an export with what is stored of it. */
export const reconcile = <I extends Incoming, S extends Stored>(
  { minute, incoming, stored, present, whole, torn }: Minute<I, S>,
  keyOf: KeyOf,
): Reconciled<I, S> => {
  const byKey = new Map(stored.flatMap((row) => row.keys.map((key) => [key, row] as const)));
  const open = new Set<S>(stored.filter(({ own }) => !own));
  const taken = new Set<string>(byKey.keys());
  const unmatched: I[] = [];

  for (const [content, entries] of Map.groupBy(incoming, (entry) => entry.content)) {
    const same: S[] = stored.filter((row) => row.content === content && open.has(row));
    for (let occurrence = 0; ; occurrence++) {
      const row = byKey.get(keyOf(minute, content, occurrence).toString('hex'));
      if (row && open.has(row) && !same.includes(row)) same.push(row);
      if (!row && occurrence >= entries.length - 1) break;
    }
    const left = entries.filter((entry) => !pair(entry, same, open, ({ memberId }) => memberId === entry.memberId));
    // Whoever is known to this export under another name is somebody else; all others may be the same person.
    for (const entry of left) {
      const perhaps = ({ memberId }: S) => memberId === null || entry.memberId === null || !present.has(memberId);
      if (!pair(entry, same, open, perhaps)) unmatched.push(entry);
    }
  }

  const freshKey = (content: string): Buffer => {
    for (let occurrence = 0; ; occurrence++) {
      const key = keyOf(minute, content, occurrence);
      const text = key.toString('hex');
      if (taken.has(text)) continue;
      taken.add(text);
      return key;
    }
  };
  const result: Reconciled<I, S> = { add: [], change: [], met: [] };
  const order = new Map(incoming.map((entry, index) => [entry, index]));
  for (const entry of unmatched.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    const row = torn ? undefined : formerSelf(entry, open);
    if (!row) result.add.push({ entry, key: freshKey(entry.content) });
    else {
      open.delete(row);
      const says = entry.deleted ? !row.deleted : entry.edited && !row.deleted;
      if (says && whole && !row.newer) result.change.push({ entry, stored: row, key: freshKey(entry.content) });
    }
  }
  result.met = stored.filter((row) => !open.has(row));
  return result;
};

const pair = <I, S>(entry: I, same: S[], open: Set<S>, fits: (row: S, entry: I) => boolean): boolean => {
  const at = same.findIndex((row) => open.has(row) && fits(row, entry));
  if (at < 0) return false;
  open.delete(same[at] as S);
  return true;
};

/**
 * The message that an entry without an equal was, or became: the author's own in that minute which this export does not
 * have either. What was taken back was anything before; what was edited was of its own sort; one phone may lack a caption.
 */
const formerSelf = <S extends Stored>(entry: Incoming, open: ReadonlySet<S>): S | undefined => {
  if (entry.memberId === null) return undefined;
  const mine = [...open].filter(({ memberId }) => memberId === entry.memberId);
  if (entry.deleted) return mine.find(({ deleted }) => !deleted);
  const alike = mine.filter((row) => row.media === entry.media && !row.deleted);
  if (entry.edited && alike[0]) return alike[0];
  return (
    alike.find(({ edited }) => edited) ??
    (entry.media ? alike.find(({ bare }) => bare !== entry.bare) : undefined) ??
    mine.find(({ deleted }) => deleted)
  );
};
