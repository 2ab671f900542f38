import { employers } from '../lexicon/employers.ts';
import { fold } from '../reading/fold.ts';
import { isName } from '../reading/phrase.ts';
import { ending, opening, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const near =
  '(?:filh[oa]|net[oa]|irma|irmao|sobrinh[oa]|enteada|enteado|afilhad[oa]|bebe|guri|guria|menin[oa]|pia|boy)';
const number = String.raw`(?:uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|\d{1,2})`;
const of =
  (normal: string) =>
  ({ matched }: RuleMatch): Value => ({ value: matched.trim(), normal });
const statusOf = (word: string): string =>
  /^(?:marid|mulher|espos|casad|casament|patroa|veia)/.test(word)
    ? 'casado'
    : /^noiv/.test(word)
      ? 'noivo'
      : /^(?:namor|mina|boy|crush|gat|mozao|companheir)/.test(word)
        ? 'namorado'
        : /^solteir/.test(word)
          ? 'solteiro'
          : /^viuv/.test(word)
            ? 'viuvo'
            : 'divorciado';
const status = ({ matched, groups }: RuleMatch): Value => ({
  value: matched.trim(),
  normal: `sou ${statusOf(groups['status'] ?? '')}`,
});
const child = ({ matched, groups }: RuleMatch): Value => {
  const word = groups['kin'] ?? '';
  return {
    value: matched.trim(),
    normal: /^(?:guri|menin|pia|boy|bebe)/.test(word) ? (/a$/.test(word) ? 'filha' : 'filho') : word,
  };
};
const together = ({ matched, words }: RuleMatch): Value | null => {
  const [head] = words;
  return head && isName(head) && !employers.has(head.folded)
    ? { value: `${matched.trim()} ${head.text}`, normal: 'sou namorado' }
    : null;
};
const time = String.raw`(?:(?:ha|faz|tem|desde)(?: uns| quase| mais de)? \S+(?: \S+)?|\S+ (?:anos?|meses)(?: ja)?)`;
const partner = '(?<status>marido|mulher|esposa|esposo|noiv[oa]|namorad[oa]|mozao|companheir[oa])';

/** Whom people are related to and live with, told in passing. */
export const relativeRules: Rule[] = [
  rule(
    'family',
    0.8,
    String.raw`\b(?:somos|eramos|a gente e|nos somos) (?:em )?${number} (?:irmaos|irmas|filhos|em casa|la em casa)\b`,
    of('irmaos'),
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:sou|fui|como|eu,? |por ser)(?: [oa]| uma?)? ?(?:cacula|primogenit[oa]|filh[oa] unic[oa]|filh[oa] do meio|irma mais (?:velha|nova)|irmao mais (?:velho|novo)|mais velh[oa] (?:de|d[oa]s)|mais nov[oa] (?:de|d[oa]s)|gemeos?|gemeas?)\b`,
    saying(3),
  ),
  rule(
    'family',
    0.85,
    String.raw`\b(?:minha|meu|meus|minhas) (?:irma|irmao|irmaos|irmas|filh[oa]s) (?:gemeos|gemeas|gemea|gemeo)\b`,
    saying(1),
  ),
  rule(
    'family',
    0.8,
    String.raw`(?:^|[,.!] ?|\b(?:com|como|sou|quem diria|de|ser) )(?:mae|pai|vo|avo|mamae|papai) (?:(?:solo|coruja)(?=$|[.,!]| (?:e|de|aqui))|(?:solo |coruja |fresc[oa] )?de (?:${number}|menin[oa]s?|gemeos|gemeas|um casal|primeira viagem|bebe|recem-nascid[oa]|adolescentes?))(?![\p{L}])(?! (?:pet|planta|gat|cachorr|dog))`,
    saying(2),
    { bare: true },
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:com|tenho|temos|cuidando de|levar|criando|crio|sao|os meus|as minhas|vem os|vem as|os|pais? de|maes? de) (?:os |as |meus |minhas |nossos )?(?<n>dois|duas|tres|quatro|cinco|seis|[2-9]) (?:filh[oa]s?|criancas|pequen[oa]s|net[oa]s?|(?<=(?:tenho|temos|pais? de|maes? de|criando|crio) \S+ )(?:guris|gurias|menin[oa]s|adolescentes))(?: em casa| aqui| para criar)?\b`,
    ({ matched, groups }) => ({ value: matched.trim(), normal: `${groups['n'] ?? ''} filhos` }),
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:o meu|a minha|meu|minha|d[oa] meu|da minha|pro meu|nosso|nossa) (?<kin>${near})(?: mais velh[oa]| mais nov[oa]| cacula| do meio)?,? (?:tem \d{1,2}(?=$|[.,!])|(?:de |tem |fez |faz |vai fazer |completou |com |ja tem )?(?:\d{1,2}|um|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze) (?:aninhos|anos?|meses|mes))\b`,
    child,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:o meu|a minha|meu|minha|nosso|nossa) (?<kin>filh[oa]|net[oa]|irma|irmao|enteada|enteado|sobrinh[oa]|afilhad[oa])(?: mais velh[oa]| mais nov[oa]| cacula| do meio)?,? (?=\p{Lu}\p{Ll}|\p{L}{3,},)`,
    childByName,
  ),
  rule(
    'family',
    0.7,
    String.raw`\b(?:levar|levo|levei|buscar|busco|busquei|com|para|da|do|sem|deixar|deixei|pro|pra|e|quando e|ensin\w+|ajud\w+|aniversario d[eoa]) (?:o |a )?(?:meu|minha) (?<kin>filh[oa]|net[oa]|enteada|enteado|bebe)\b`,
    child,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:meu|minha|o meu|a minha) ${partner},? (?!(?:morreu|faleceu|partiu|se foi)\b)(?=\S)`,
    status,
    { bare: true },
  ),
  rule(
    'family',
    0.75,
    String.raw`(?:^|[,.!] ?|\b(?:tenho|com|levar|levo|trazer|trago|chamar|buscar|e|e o|e a|ela e|ele e|essa e|esse e|agora e|pediu) )(?:\S+ )?(?:meu|minha) ${partner}(?=$|[,.!?]| (?:bixo|gente|ue|po|agora|ha|faz|desde|e|la|de|que|mora|ele|ela)\b)`,
    status,
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:sou|estou|continuo|sigo|eu,? |igual eu,? |como|ando|fiquei|virei|agora sou|eternamente|oficialmente|feliz|bem) (?:muito |bem |super )?(?<status>(?:solteirissim|solteir|solteirinh|solteiron|casadissim|casad|viuv|divorciad|noiv)[oa])\b`,
    status,
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?<status>(?:casad|noiv|solteir|solteirinh|viuv|divorciad|separad)[oa]s?) (?:ha|faz|desde|com|e (?:feliz|bem|sem))\b`,
    status,
    { bare: true },
  ),
  rule(
    'family',
    0.8,
    String.raw`(?<!\b(?:faco|fazemos|fiz|fizemos) )\b${number}(?: e \S+)? (?:anos|meses) (?:de |que (?:estou|sou|estamos|somos) )(?<status>namoro|casad[oa]s?|casament[oa]|noivad[oa]|solteir\w+|viuv\w+|namorando)\b(?! d[aeo])`,
    status,
    { bare: true },
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:estou|estamos|to|comecei|comecamos|voltei a|a gente (?:esta|ta)|nos estamos) (?:\S+ )?(?:namorando|namorar|ficando serio|juntos|juntas|morando junt[oa]s?)(?= (?:com|desde|ha|faz|oficialmente|gente|serio|de verdade)\b|$|[,.!])`,
    of('sou namorado'),
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:estou|namoro|moro junto|saindo|ficando|casei|vivo)(?: junt[oa])? com (?:[oa] )?(?=\p{L})`,
    withSomebody,
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:pediu-me|me pediu|pedi ela|pedi ele|pedi [oa] \S+) em (?<status>namoro|casamento|noivado)\b`,
    asked,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:eu e (?:o|a) |[oa] )\S+ (?:e eu )?(?:fazemos|fizemos|completamos|estamos|temos|namoramos|casamos|vamos fazer|faz) (?:\S+ ){0,2}?(?:anos?|meses) (?:junt[oa]s|de (?<status>namoro|casad[oa]s?|casamento)|hoje)\b`,
    statusTogether,
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:alianca (?:ja )?(?:esta |ta )?no dedo|homem de alianca|mulher de alianca)\b`,
    of('sou noivo'),
  ),
  rule(
    'family',
    0.75,
    String.raw`${opening}${time} (?:de )?(?<status>casad[oa]s?|namoro|casamento|noivado|juntos)\b`,
    status,
    { bare: true },
  ),
  ending(
    'family',
    String.raw`\b(?:(?:eu e [oa] \S+|[oa] \S+ e eu|a gente|nos)(?: \S+){0,2}? (?:nos separamos|separamos|terminamos|acabou|acabamos|terminou|nao (?:aguentamos|estamos mais)))\b(?! (?:de|o|a|com|n[oa]|cedo|tarde|rindo)\b)`,
    () => ({ value: '', normal: 'namorado' }),
  ),
  ending(
    'family',
    String.raw`\b(?:(?:eu e [oa]? ?\S+|nos|a gente)(?: \S+){0,2}? (?:nos separamos|se separou|divorciamos))\b`,
    () => ({ value: '', normal: 'casado' }),
  ),
  ending('family', String.raw`\b(?:nao (?:sou|estou) mais solteir[oa])\b`, () => ({ value: '', normal: 'solteiro' })),
];

function childByName({ groups, words, matched }: RuleMatch): Value | null {
  const [head] = words;
  return head && isName(head) && !employers.has(head.folded)
    ? { value: `${matched.replace(/,/g, '').trim()} ${head.text}`, normal: `${groups['kin'] ?? ''}` }
    : null;
}
function asked({ matched, groups }: RuleMatch): Value {
  return { value: matched.trim(), normal: groups['status'] === 'namoro' ? 'sou namorado' : 'sou noivo' };
}
function withSomebody(match: RuleMatch): Value | null {
  const since = /\b(?:ha|faz|desde) \S+|\b(?:anos|meses)\b|namor|junt[oa]/;
  return /^(?:namoro|moro junto|casei)/u.test(fold(match.matched)) || since.test(match.said) ? together(match) : null;
}
function statusTogether({ matched, groups }: RuleMatch): Value {
  return { value: matched.trim(), normal: `sou ${groups['status'] ? statusOf(groups['status']) : 'namorado'}` };
}
