import type { KeyObject } from 'node:crypto';
import type { ChainedEntry } from '@prosa/contracts';
import { type Anchor, anchorFolder, anchorPath, digestOf, readAnchor } from './anchor.ts';
import type { Head } from './chain.ts';
import { type Break, createVerifier } from './verify.ts';

/** Where signed heads are kept. */
export interface AnchorSource {
  /** Paths below a folder, in order. */
  list: (folder: string) => Promise<string[]>;
  get: (path: string) => Promise<Uint8Array>;
}

export interface TrailVerdict {
  entries: number;
  breaks: Break[];
  /** The newest signed head that the chain agrees with; entries behind it are not proved yet. */
  proved: { position: number; at: string } | null;
}

/**
 * Checks one tenant's trail against its head and against what was signed for it.
 * @param pages the chain in order
 * @param head where the database says it stands, and up to where it was signed for
 */
export const verifyTrail = async (
  organisationId: string,
  pages: AsyncIterable<readonly ChainedEntry[]>,
  head: Head & { anchoredPosition: number },
  { source, publicKeys }: { source: AnchorSource; publicKeys: readonly KeyObject[] },
): Promise<TrailVerdict> => {
  const { anchors, breaks } = await readAnchors(organisationId, head.anchoredPosition, source, publicKeys);
  const verifier = createVerifier(anchors);
  let entries = 0;
  for await (const page of pages) {
    entries += page.length;
    for (const entry of page) verifier.next(entry);
  }
  const chained = verifier.end(head);
  const newest = anchors.findLast(({ position }) => position === chained.proved);
  return {
    entries,
    breaks: [...chained.breaks, ...breaks],
    proved: newest ? { position: newest.position, at: newest.at } : null,
  };
};

const readAnchors = async (
  organisationId: string,
  anchoredPosition: number,
  { list, get }: AnchorSource,
  publicKeys: readonly KeyObject[],
): Promise<{ anchors: Anchor[]; breaks: Break[] }> => {
  const anchors: Anchor[] = [];
  const breaks: Break[] = [];
  let previous: string | null = null;
  for (const path of await list(anchorFolder(organisationId))) {
    const bytes = await get(path);
    try {
      const anchor = readAnchor(bytes, publicKeys);
      if (anchorPath(anchor) !== path) throw new Error('it stands under the name of another');
      if (anchor.previous !== previous) breaks.push({ problem: 'proof_missing', position: anchor.position });
      anchors.push(anchor);
    } catch {
      breaks.push({ problem: 'proof_untrusted', position: Number(path.slice(path.lastIndexOf('/') + 1)) });
    }
    previous = digestOf(bytes);
  }
  const last = anchors.at(-1)?.position ?? 0;
  if (last < anchoredPosition) breaks.push({ problem: 'proof_missing', position: anchoredPosition });
  return { anchors, breaks };
};
