import type { MemberId } from '@prosa/contracts';
import type { Interactions } from './finish.ts';

const keys = [
  ['label', 'node', 'string'],
  ['sent', 'node', 'int'],
  ['received', 'node', 'int'],
  ['centrality', 'node', 'double'],
  ['community', 'node', 'int'],
  ['weight', 'edge', 'double'],
  ['answers', 'edge', 'int'],
  ['mentions', 'edge', 'int'],
] as const;

type Key = (typeof keys)[number][0];

/**
 * The graph of ties as GraphML, which Gephi, yEd, igraph and networkx read: members as nodes, ties as directed edges whose weight is
 * their messages. A member without ties is in no community.
 */
export const graphmlOf = (interactions: Interactions, nameOf: (memberId: MemberId) => string): string => {
  const { ties, members, communities } = interactions;
  const known = new Map(members.map((member) => [member.memberId, member]));
  const communityOf = new Map(communities.flatMap(({ memberIds }, index) => memberIds.map((id) => [id, index])));
  // One member's ties lead to others, of whom nothing but the name is said.
  const ids = new Set([...known.keys(), ...ties.flatMap(({ from, to }) => [from, to])]);
  const nodes = [...ids].map((id) => {
    const { sent, received, centrality } = known.get(id) ?? {};
    const data = { label: nameOf(id), sent, received, centrality, community: communityOf.get(id) };
    return `    <node id="${escaped(id)}">${dataOf(data)}</node>`;
  });
  const edges = ties.map(
    ({ from, to, messages, answers, mentions }) =>
      `    <edge source="${escaped(from)}" target="${escaped(to)}">${dataOf({ weight: messages, answers, mentions })}</edge>`,
  );
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([name, on, type]) => `  <key id="${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
};

const dataOf = (data: Partial<Record<Key, string | number | undefined>>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<data key="${key}">${escaped(String(value))}</data>`)
    .join('');

/** Characters that no XML document may hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"\r]/g, (mark) => entities[mark] ?? '');
