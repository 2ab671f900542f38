import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { discLexicon } from '../../disc/lexicon.ts';
import { enneagramLexicon } from '../../enneagram/lexicon.ts';
import { fold } from '../../memories/reading/fold.ts';
import { signsIn, words } from './lexicon.ts';
import { standingOf } from './standing.ts';

describe('signs', () => {
  it('are whole words, phrases, beginnings of sentences and endings, in any spelling of accents', () => {
    const pattern = words('decidi / sem desculpa* / ^traz', /!{2,}/u);
    for (const [text, signs] of [
      ['Decidi! sem desculpas', 2],
      ['decidido', 0],
      ['traz o gelo', 1],
      ['ele traz o gelo', 0],
      ['😀 traz o gelo!!', 2],
    ] as const)
      assert.equal(signsIn(fold(text), pattern), signs, text);
  });

  it('that are denied are none', () => {
    const pattern = words('medo / pressa / nao aceito');
    assert.equal(signsIn('sem medo e sem nenhuma pressa', pattern), 0);
    assert.equal(signsIn('nao aceito', pattern), 1);
    assert.equal(signsIn('tenho medo', pattern), 1);
  });

  const told: [theme: keyof typeof discLexicon, side: 'for' | 'against', text: string][] = [
    ['dominance', 'for', 'decidi: sábado, sem desculpa'],
    ['dominance', 'for', "listen, it's settled"],
    ['dominance', 'against', 'sei lá, vocês que sabem'],
    ['influence', 'for', 'que delícia de festa, quem topa repetir'],
    ['influence', 'against', "I'll pass, not in the mood"],
    ['steadiness', 'for', 'obrigada, pode deixar que eu ajudo'],
    ['steadiness', 'against', 'que demora, anda logo'],
    ['conscientiousness', 'for', 'conferi a lista: 12 pessoas, R$ 40 por pessoa'],
    ['conscientiousness', 'against', 'nem li, depois a gente vê'],
  ];
  for (const [theme, side, text] of told)
    it(`${text}: ${side} ${theme}`, () => assert.ok(signsIn(fold(text), discLexicon[theme][side]) > 0));

  it('of every type are found in Portuguese and in English', () => {
    const said: Record<keyof typeof enneagramLexicon, [string, string]> = {
      type1_doing_right: ['isso está errado, tem que ter respeito', 'that is not fair, we should do the right thing'],
      type2_helping: ['precisa de ajuda? levo pra você', 'I can help you'],
      type3_achieving: ['consegui bater a meta', 'I got the promotion'],
      type4_being_oneself: ['chorei com essa música', 'this song makes me feel lonely'],
      type5_understanding: ['li que a teoria explica', 'I read an article about how it works'],
      type6_being_safe: ['cuidado, avisa quando chegar', 'be careful, text me when you arrive'],
      type7_enjoying: ['bora viajar no feriado', "let's go to the beach"],
      type8_being_strong: ['não aceito, vou lá reclamar', 'I stood up to them'],
      type9_keeping_peace: ['calma, sem briga', 'easy, no stress'],
    };
    for (const [type, texts] of Object.entries(said))
      for (const text of texts)
        assert.ok(signsIn(fold(text), enneagramLexicon[type as keyof typeof said].for) > 0, `${type}: ${text}`);
  });

  it('take no long time over anything', () => {
    const everything = [...Object.values(discLexicon), ...Object.values(enneagramLexicon)];
    for (const text of ['a '.repeat(300), 'nao '.repeat(150), '1.1.'.repeat(150), '!'.repeat(600)])
      for (const signs of everything) assert.ok(signsIn(text, signs.for) + signsIn(text, signs.against) < 1_000);
  });
});

describe('where somebody stands', () => {
  const others = [
    { words: 2_000, for: 40, against: 10 },
    { words: 1_500, for: 30, against: 8 },
  ];

  it('is at the usual for who writes as the others do, and beyond it for who does more', () => {
    assert.ok(Math.abs(standingOf({ words: 2_000, for: 40, against: 10 }, others)) < 0.2);
    assert.ok(standingOf({ words: 2_000, for: 120, against: 10 }, others) > 1.5);
    assert.ok(standingOf({ words: 2_000, for: 5, against: 60 }, others) < -1.5);
  });

  it('grows with signs, falls with their opposite, and is drawn towards the usual by few words', () => {
    const count = fc.nat(200);
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 350, max: 20_000 }), (a, b, against, length) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const at = (signs: number, opposite: number) =>
          standingOf({ words: length, for: signs, against: opposite }, others);
        assert.ok(at(few, against) <= at(many, against));
        assert.ok(at(few, many) <= at(few, few));
      }),
    );
    assert.ok(
      standingOf({ words: 400, for: 24, against: 2 }, others) <
        standingOf({ words: 4_000, for: 240, against: 20 }, others),
    );
  });

  it('is told where there is nobody to compare with', () => {
    assert.ok(Number.isFinite(standingOf({ words: 400, for: 0, against: 0 }, [])));
  });
});
