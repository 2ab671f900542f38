/** Short forms by what they stand for, folded; one word for one word. */
const shortForms: ReadonlyMap<string, string> = new Map(
  `voce: vc vce vcc;voces: vcs vces;que: q;quem: qm;nao: n ñ nn naum;tambem: tb tbm tbem tmb;mesmo: msm;mesma: msma;agora: agr agra;
  hoje: hj;amanha: amn;depois: dps dpois;aqui: aq aki;estou: to tou tow;estamos: tamo tamos;porque: pq pke;para: pra p p/;com: c/;sem: s/;muito: mt mto;
  muita: mta;quando: qnd qdo qndo;quero: qro;de: d;desde: dsd;comigo: cmg;contigo: ctg;tudo: td;todos: tds;todo: tdo;nada: nd;
  bebe: bb;verdade: vdd;beleza: blz;apartamento: ape ap apto apt;aniversario: niver aniver;aniversarios: nivers;trabalho: trampo;
  trabalhando: trampando;trabalhar: trampar trampa;trabalhava: trampava;faculdade: facul facu;jardim: jd jdim;vila: vl;santa: sta;
  santo: sto;gente: gnt;falando: flnd;mulher: muie mule;
  e: eh;ninguem: ngm;com: c;valeu: vlw;obrigado: obg obgd brigado;obrigada: brigada;saudade: sdd sdds saudades;nos: nois noiz;mae: mainha;pai: painho`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [word = '', forms = ''] = entry.trim().split(': ');
      return forms.split(' ').map((form): [string, string] => [form, word]);
    }),
);

/** "Mudamo", "perdemo": we, without its s; "chamo" and "extremo" are none. */
const ours =
  /^(?!(?:cha|recla|procla|acla|excla|infla|difa|derra|progra|esparra|extre|supre)mo$)\p{L}{3,}(?<=[a-z](?:a|de|te|ze|se|ve|re|be))mo$/u;

/** "timãooo", "boaaa": a letter drawn out; laughter ("kkk") is none. */
const drawnOut = /([a-jl-z])\1{2,}/g;

export const spelledWord = (folded: string): string => {
  const word = folded.replace(drawnOut, '$1');
  return shortForms.get(word) ?? (ours.test(word) ? `${word}s` : word);
};

/** A folded text in whole words, each where it was: what the rules read. */
export interface Spelled {
  text: string;
  /** Where in the folded text the character at `index` stands. */
  at: (index: number) => number;
}

export const spelled = (folded: string): Spelled => {
  let text = '';
  const origins: number[] = [];
  for (const { 0: piece, index } of folded.matchAll(
    /(?<![\p{L}\p{N}])[pcs]\/(?=\s)|[\p{L}\p{N}]+(?:-nos\b)?|[^\p{L}\p{N}]+/gu,
  )) {
    const word = spelledWord(piece);
    for (let i = 0; i < word.length; i++) origins.push(index + Math.min(i, piece.length - 1));
    text += word;
  }
  return { text, at: (index) => origins[index] ?? folded.length };
};
