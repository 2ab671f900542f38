/** The forms of a word, as chats write them: folded (no accents, small letters). Regular ones only; lexicons list the others. */
type Inflect = (lemma: string) => string[];

export interface Inflectors {
  verb: Inflect;
  adjective: Inflect;
  noun: Inflect;
}

const attach = (stem: string, endings: string): string[] => endings.split(' ').map((ending) => stem + ending);

const verbEndings: Record<string, [back: string, front: string]> = {
  ar: [
    'ar o a amos am as ou aram ava avam avamos aria ariam arao ara arem ando ado ada ados adas adinho adinha adissimo adissima',
    'ei e em emos es asse assem',
  ],
  er: ['o a am amos', 'er e em emos i eu eram ia iam eria era erao erem endo ido ida idos idas esse essem'],
  ir: ['o a am amos', 'ir e em imos i iu iram ia iam iria ira irao irem indo ido ida idos idas isse issem'],
};

/** Before e, `c` and `g` of -ar verbs are written `qu` and `gu`; before a and o, the `g` of -er and -ir verbs is `j`. */
const portugueseVerb: Inflect = (lemma) => {
  const stem = lemma.slice(0, -2);
  const kind = lemma.slice(-2);
  const [back, front] = verbEndings[kind] ?? ['', ''];
  if (kind === 'ar') {
    const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu');
    const subjunctive = front.split(' ').map((ending) => (ending.startsWith('a') ? stem : soft) + ending);
    return [
      ...attach(stem, back),
      ...subjunctive,
      // "abraçar" is folded to "abracar", but keeps its c; "chatear" has "chateia".
      ...(soft === stem ? [] : attach(stem, 'ei e')),
      ...(stem.endsWith('e') ? attach(stem, 'io ia iam ie iem') : []),
    ];
  }
  return [...attach(stem.replace(/g$/, 'j').replace(/gu$/, 'g'), back), ...attach(stem, front)];
};

const small = (stem: string): string => stem.replace(/c$/, 'qu').replace(/g$/, 'gu');

const portugueseAdjective: Inflect = (lemma) => {
  const stem = lemma.slice(0, -1);
  if (/[oa]$/.test(lemma))
    return [
      ...attach(stem, lemma.endsWith('o') ? 'o a os as amente' : 'a o as os amente'),
      ...attach(small(stem), 'inho inha inhos inhas issimo issima issimos issimas'),
    ];
  if (lemma.endsWith('e')) return attach(stem, 'e es emente issimo issima inho');
  if (lemma.endsWith('vel'))
    return [lemma, ...attach(lemma.slice(0, -1), 'is lmente'), `${lemma.slice(0, -3)}bilissimo`];
  if (/[aeu]l$/.test(lemma)) return [lemma, ...attach(stem, 'is lmente')];
  if (lemma.endsWith('il')) return [lemma, ...attach(lemma.slice(0, -2), 'eis is')];
  if (lemma.endsWith('or')) return attach(lemma, ' a es as mente');
  if (lemma.endsWith('z')) return [...attach(lemma, ' es mente'), ...attach(`${stem}c`, 'issimo issima')];
  if (lemma.endsWith('ao')) return [lemma, ...attach(lemma.slice(0, -2), 'ona oes aos onas')];
  return portugueseNoun(lemma);
};

const portugueseNoun: Inflect = (lemma) => {
  const stem = lemma.slice(0, -1);
  if (lemma.endsWith('ao')) return [lemma, ...attach(lemma.slice(0, -2), 'oes aos aozinho')];
  if (/[oa]$/.test(lemma)) return [lemma, `${lemma}s`, ...attach(small(stem), 'inho inha inhos inhas')];
  if (/[rz]$/.test(lemma)) return attach(lemma, ' es inho inha zinho');
  if (lemma.endsWith('l')) return [lemma, `${stem}is`];
  if (lemma.endsWith('m')) return [lemma, `${stem}ns`];
  return lemma.endsWith('s') ? [lemma] : [lemma, `${lemma}s`];
};

const englishVerb: Inflect = (lemma) => {
  if (lemma.endsWith('e')) return attach(lemma.slice(0, -1), 'e es ed ing');
  if (/[^aeiou]y$/.test(lemma)) return [lemma, ...attach(lemma.slice(0, -1), 'ies ied ying')];
  if (/(s|sh|ch|x|z)$/.test(lemma)) return attach(lemma, ' es ed ing');
  return attach(lemma, ' s ed ing');
};

const englishAdjective: Inflect = (lemma) => {
  if (lemma.endsWith('e')) return [...attach(lemma, ' r st ly'), `${lemma.slice(0, -1)}y`];
  if (lemma.endsWith('y')) return [lemma, ...attach(lemma.slice(0, -1), 'ier iest ily')];
  return attach(lemma, ' er est ly');
};

const englishNoun: Inflect = (lemma) => {
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`];
  return attach(lemma, /(s|sh|ch|x|z)$/.test(lemma) ? ' es' : ' s');
};

export const portuguese: Inflectors = { verb: portugueseVerb, adjective: portugueseAdjective, noun: portugueseNoun };
export const english: Inflectors = { verb: englishVerb, adjective: englishAdjective, noun: englishNoun };
