import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { MemberId, Predicate } from '@prosa/contracts';
import { parseExport } from '@prosa/whatsapp';
import { collectClaims } from '../src/agents/memories/claims.ts';
import { type Fact, factsOf } from '../src/agents/memories/facts.ts';

const examples = new URL('../../../examples/', import.meta.url);
const truth: Truth = JSON.parse(readFileSync(new URL('truth.json', examples), 'utf8'));

interface Truth {
  file: string;
  facts: {
    member: string;
    said_by: string;
    predicate: string;
    value: string;
    line: number;
    superseded_by: string | null;
  }[];
  traps: { kind: string; said_by: string; quote: string; line: number }[];
  plans: { history: { line: number }[] }[];
}

/** The truth's words for our predicates; age, timetables, phone numbers and who is whose friend are none of them. */
const predicates: Readonly<Record<string, readonly Predicate[]>> = {
  allergy: ['allergic_to'],
  birthday: ['birthday'],
  dislikes: ['dislikes'],
  family: ['family', 'milestone'],
  likes: ['likes'],
  lives_in: ['lives_in'],
  pet: ['has_pet'],
  studies: ['studies'],
  team: ['supports_team'],
  works_as: ['works_as'],
  works_at: ['works_at', 'plans', 'milestone'],
  relationship: ['milestone'],
};

describe('memories of the example', () => {
  let facts: (Fact & { author: string; lines: number[] })[] = [];

  before(async () => {
    const authors = new Map<string, MemberId>();
    const collected = collectClaims();
    const lines = new Map<number, number>();
    let id = 0;
    for await (const page of parseExport(createReadStream(new URL(truth.file, examples)), {
      zone: 'America/Sao_Paulo',
    })) {
      for (const entry of page) {
        if (entry.kind !== 'message') continue;
        const memberId = authors.get(entry.author) ?? (`mem_${entry.author}` as MemberId);
        authors.set(entry.author, memberId);
        lines.set(++id, entry.line);
        collected.next({ id, memberId, localTime: entry.localTime, text: entry.text });
      }
    }
    facts = factsOf(collected.claims()).map((fact) => ({
      ...fact,
      author: plain(fact.memberId.slice(4)),
      lines: fact.evidence.map(({ messageId }) => lines.get(messageId) ?? 0),
    }));
  });

  /** The same line of the same member says it, under a predicate that means it. */
  const tells = (fact: (typeof facts)[number], told: Truth['facts'][number]) =>
    fact.author === plain(told.said_by) &&
    fact.lines.includes(told.line) &&
    (predicates[told.predicate] ?? []).includes(fact.predicate);

  it('are right in at least 85 of 100', () => {
    const planned = new Set(truth.plans.flatMap(({ history }) => history.map(({ line }) => line)));
    const right = facts.filter(
      (fact) =>
        truth.facts.some((told) => tells(fact, told)) ||
        (fact.predicate === 'plans' && fact.lines.some((line) => planned.has(line))),
    );
    const precision = right.length / facts.length;
    const wrong = facts.filter((fact) => !right.includes(fact)).map(({ predicate, lines }) => `${predicate} ${lines}`);
    assert.ok(precision >= 0.85, `${right.length} of ${facts.length}; not in the truth: ${wrong.join('; ')}`);
  });

  it('find at least half of what members say of themselves', () => {
    const own = truth.facts.filter(({ member, said_by, predicate }) => member === said_by && predicates[predicate]);
    const found = own.filter((told) => facts.some((fact) => tells(fact, told)));
    assert.ok(found.length / own.length >= 0.5, `${found.length} of ${own.length}`);
  });

  it('step into no trap', () => {
    const trapped = facts.flatMap((fact) =>
      truth.traps
        .filter(
          ({ said_by, quote, line }) =>
            plain(said_by) === fact.author && fact.lines.includes(line) && quoteOf(fact).includes(quote),
        )
        .map(({ quote }) => quote),
    );
    assert.deepEqual(trapped, []);
  });

  it('follow the move that the group lived through', () => {
    const homes = facts.filter(({ author, predicate }) => author === 'Bia' && predicate === 'lives_in');
    assert.deepEqual(
      homes.filter(({ trueUntil }) => trueUntil === null).map(({ value }) => value),
      ['Curitiba'],
    );
  });
});

/** The file writes a number with hyphens that do not break, the parser with plain ones. */
const plain = (name: string): string => name.replaceAll('\u2011', '-');
const quoteOf = ({ evidence }: Fact): string => evidence.map(({ quote }) => quote).join('\n');
