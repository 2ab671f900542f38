import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { interactionsOf } from './count.ts';
import { finishInteractions, type Interactions } from './finish.ts';
import { graphmlOf } from './graphml.ts';
import type { LinkedMessage } from './linked-message.ts';

const [ana, bia, caio]: [MemberId, MemberId, MemberId] = ['mem_a', 'mem_b', 'mem_c'];
const said = (id: number, memberId: MemberId, answers: number | null, mentions: MemberId[] = []): LinkedMessage => ({
  id,
  memberId,
  localTime: `2025-03-10T08:0${id}:00`,
  answers,
  mentions,
  asks: false,
});
const partial = interactionsOf([said(1, ana, null), said(2, bia, 1, [ana]), said(3, ana, 2), said(4, caio, null)]);

const names = new Map<MemberId, string>([
  [ana, 'Ana "<&>\' ]]> Lima'],
  [bia, 'Bia 🌻\u0000\u0008\ud800'],
  [caio, ' Caio\r\n '],
]);

type Data = Partial<Record<'label' | 'sent' | 'received' | 'centrality' | 'community', string>>;

/** Nodes and edges as an XML parser sees them. */
const read = (interactions: Interactions) => {
  const text = graphmlOf(interactions, (memberId) => names.get(memberId) ?? '');
  const xml = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  const namespace = 'http://graphml.graphdrawing.org/xmlns';
  const all = (tag: string) => [...xml.getElementsByTagNameNS(namespace, tag)];
  const keys = all('key').map((key) => `${key.getAttribute('for')} ${key.getAttribute('id')}`);
  const dataOf = (element: Element): Data =>
    Object.fromEntries(
      [...element.getElementsByTagNameNS(namespace, 'data')].map((data) => {
        assert.ok(keys.includes(`${element.localName} ${data.getAttribute('key')}`), 'every datum has a key');
        return [String(data.getAttribute('key')), String(data.textContent)];
      }),
    );
  return {
    directed: all('graph').map((graph) => graph.getAttribute('edgedefault')),
    nodes: Object.fromEntries(all('node').map((node) => [String(node.getAttribute('id')), dataOf(node)])),
    edges: all('edge').map((edge) => [edge.getAttribute('source'), edge.getAttribute('target'), dataOf(edge)]),
  };
};

test('an XML parser reads every member, tie and name of the graph', () => {
  const { directed, nodes, edges } = read(finishInteractions(partial));
  assert.deepEqual(directed, ['directed']);
  assert.deepEqual(edges, [
    [ana, bia, { weight: '1', answers: '1', mentions: '0' }],
    [bia, ana, { weight: '1', answers: '1', mentions: '1' }],
  ]);
  assert.deepEqual(Object.keys(nodes).sort(), [ana, bia, caio]);
  assert.equal(nodes[ana]?.label, names.get(ana));
  assert.equal(nodes[bia]?.label, 'Bia 🌻\ufffd');
  assert.equal(nodes[caio]?.label, names.get(caio));
  assert.deepEqual([nodes[ana]?.sent, nodes[ana]?.received, nodes[ana]?.community], ['1', '1', '0']);
  assert.equal(nodes[caio]?.community, undefined);
  const shares = Object.values(nodes).map(({ centrality }) => Number(centrality));
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6);
});

test('the graph of one member names the others its ties lead to', () => {
  const { nodes, edges } = read(finishInteractions(partial, { member: bia }));
  assert.equal(edges.length, 2);
  assert.equal(nodes[ana]?.label, names.get(ana));
  assert.equal(nodes[ana]?.sent, undefined);
  assert.equal(nodes[bia]?.sent, '1');
});
