import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import type { ReadableMessage } from '../src/agent.ts';
import { discLexicon } from '../src/agents/disc/lexicon.ts';
import { enneagramLexicon } from '../src/agents/enneagram/lexicon.ts';
import type { Lexicon } from '../src/agents/profiles/offline/lexicon.ts';
import { readByRules } from '../src/agents/profiles/offline/read.ts';
import { tallyOf } from '../src/agents/profiles/offline/tally.ts';
import { hear } from '../src/agents/profiles/own-words.ts';
import { discPersonas, enneagramPersonas, smallTalk } from './personas.ts';

/** Of a group in which everybody is of one kind, those whom the rules place highest in their own. */
const recognised = async <T extends string>(
  lexicon: Lexicon<T>,
  people: Record<T, string[]>,
  talk: readonly string[],
): Promise<T[]> => {
  const themes = Object.keys(people) as T[];
  const memberOf = (theme: T): MemberId => `mem_${theme}`;
  const said = themes.flatMap((theme) =>
    [1, 2, 3].flatMap((month) =>
      people[theme].flatMap((text, n) =>
        [text, talk[n % talk.length] ?? ''].map((text) => ({
          theme,
          localTime: `2025-0${month}-${10 + n}T10:00:00`,
          text,
        })),
      ),
    ),
  );
  const page = said.map(
    ({ theme, ...line }, at): ReadableMessage => ({ id: at + 1, memberId: memberOf(theme), ...line }),
  );
  const messages = async function* () {
    yield page;
  };
  const tally = tallyOf(lexicon);
  const voices = await hear({ messages }, new Set(themes.map(memberOf)), tally.next);
  const instrument = { themes, markOf: (standing: number) => standing };
  return themes.filter((theme) => {
    const { marks } = readByRules(instrument, tally, voices, memberOf(theme));
    const [highest] = themes.toSorted((a, b) => (marks[b].whole ?? 0) - (marks[a].whole ?? 0));
    return highest === theme;
  });
};

it('people who are all of one kind are told apart, in Portuguese and in English', async () => {
  for (const language of ['pt', 'en'] as const) {
    const people = discPersonas[language];
    assert.deepEqual(await recognised(discLexicon, people, smallTalk[language]), Object.keys(people), language);
  }
});

it('of nine types eight at least are', async () => {
  const found = await recognised(enneagramLexicon, enneagramPersonas, smallTalk.pt);
  assert.ok(found.length >= 8, found.join());
});
