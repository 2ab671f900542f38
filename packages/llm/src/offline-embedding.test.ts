import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offlineEmbedding } from './offline-embedding.ts';

/** Each row: a text, and the same said in other words. Every row is unrelated to every other. */
const pairs: readonly (readonly [string, string])[] = [
  ['churrasco sábado na casa da vó', 'o churrasco da vó é no sábado mesmo?'],
  ['sou alérgica a camarão', 'gente não posso comer camarão, tenho alergia'],
  ['adotei um cachorro caramelo', 'olha o cachorrinho que eu adotei'],
  ['faço aniversário dia 12 de março', 'meu aniversário é em março, dia 12'],
  ['me mudei pra Curitiba semana passada', 'minha mudança pra curitiba foi ótima'],
  ['agora trabalho num hospital', 'tô trabalhando no hospital novo'],
  ['o Palmeiras perdeu de novo', 'jogo horrível do palmeiras, outra derrota, perdeu feio'],
  ['quem fica com as crianças na sexta?', 'sexta eu cuido das crianças'],
  ['passei na prova da OAB', 'saiu o resultado da oab, passei!!'],
  ['alguém tem a senha do wifi?', 'a senha do wi-fi mudou, wifi novo'],
  ['comprei passagem pra Salvador', 'as passagens de salvador estão caras'],
  ['o carro quebrou na marginal', 'meu carro tá quebrado de novo'],
  ['a reunião de condomínio é às 19h', 'não vou na reunião do condomínio'],
  ['vacina da gripe no posto', 'já tomei a vacinaa contra gripe'],
  ['receita de bolo de cenoura', 'esse bolo de cenoura ficou lindo, manda a receita'],
  ['greve dos professores começa amanhã', 'os professores entraram em greve'],
  ['perdi a chave de casa', 'achei sua chave na gaveta'],
  ['vamos ver o filme do Coringa?', 'cinema hoje, filme do coringa'],
  ['o dentista marcou pra quinta', 'marquei dentista quinta'],
  ['choveu muito e alagou a rua', 'rua alagada por causa da chuva'],
  ['a internet caiu aqui', 'minha internet tá caindo toda hora'],
  ['me manda o comprovante do pix', 'fiz o pix, segue comprovante'],
  ['comecei a faculdade de veterinária', 'primeiro dia de veterinária na faculdade'],
  ['formatura do Pedro em dezembro', 'em dezembro tem a formatura do pedro'],
];

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const embed = (text: string): Float32Array => {
  const [vector] = offlineEmbedding.embed([text]);
  assert.ok(vector);
  return vector;
};

describe('offline embedding', () => {
  it('puts every paraphrase closer to its own text than any unrelated one', () => {
    const texts = pairs.map(([text]) => embed(text));
    pairs.forEach(([, paraphrase], own) => {
      const vector = embed(paraphrase);
      const nearest = texts
        .map((text) => cosine(text, vector))
        .reduce((best, score, i, all) => (score > (all[best] ?? 0) ? i : best), 0);
      assert.equal(nearest, own, paraphrase);
    });
  });

  it('keeps unrelated texts near zero on average', () => {
    const vectors = pairs.map(([text]) => embed(text));
    const scores = vectors.flatMap((a, i) => vectors.slice(i + 1).map((b) => cosine(a, b)));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    assert.ok(Math.abs(mean) < 0.05, `mean ${mean}`);
  });

  it('gives vectors of norm 1 in 256 dimensions', () => {
    for (const [text] of pairs) {
      const vector = embed(text);
      assert.equal(vector.length, offlineEmbedding.dimensions);
      assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-6);
    }
  });

  it('gives the zero vector for a text without words', () => {
    for (const text of ['', '   ', '?!...', '\u200b'])
      assert.ok(
        embed(text).every((value) => value === 0),
        JSON.stringify(text),
      );
  });

  it('does not see accents, case, stretched letters or the length of a laugh', () => {
    assert.deepEqual(embed('Você é MUITO legal kkk'), embed('voce e muuuuuito legal kkkkkkkkk'));
  });

  it('stays as it is under its name: a change of vectors is a new model', () => {
    const vector = embed('Tia Nena perdeu o pote azul');
    const fingerprint = Array.from(vector.slice(0, 8), (value) => Math.round(value * 1_000));
    assert.deepEqual(fingerprint, [0, 0, 0, -64, 0, -60, -60, 0]);
  });
});
