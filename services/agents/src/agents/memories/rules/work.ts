import { places } from '../lexicon/places.ts';
import { professions, workplaces } from '../lexicon/work.ts';
import { foldedOf, isConnector, isEnd, isName, nameOf, textOf, type Word } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, saying, subject, type Value, whatever } from './rule.ts';

/** "de ônibus", "na UTI", "civil": what may qualify a profession or a place of work, two words at most. */
const qualifier = (words: readonly Word[]): Word[] => {
  const [first, second, third] = words;
  if (!first || isEnd(first)) return [];
  if (
    /^(?:civil|formad[oa]|aposentad[oa]|autonom[oa]|chefe|junior|pleno|plena|senior|infantil|eletric[oa]|mecanic[oa])$/.test(
      first.folded,
    )
  )
    return [first];
  if (!/^(?:de|da|do|em|na|no)$/.test(first.folded) || !second || isEnd(second) || isConnector(second)) return [];
  if (
    /^(?:verdade|novo|hoje|noite|dia|manha|casa|vida|vez|coracao|mentira|segunda|sabado|domingo|madrugada|tarde|fim)$/.test(
      second.folded,
    )
  )
    return [];
  return third && isName(second) && isName(third) ? [first, second, third] : [first, second];
};

const profession = ({ words }: RuleMatch): Value | null => {
  const [head] = words;
  if (!head || !professions.has(head.folded)) return null;
  const all = [head, ...qualifier(words.slice(1))];
  return { value: textOf(all), normal: foldedOf(all) };
};

const organisation = ({ words }: RuleMatch): Value | null => {
  const [head, ...rest] = words;
  if (!head) return null;
  const name = nameOf(words);
  if (name.length > 0 && !notEmployers.test(foldedOf(name)) && !places.has(foldedOf(name)))
    return { value: textOf(name), normal: foldedOf(name) };
  if (!workplaces.has(head.folded)) return null;
  const named = nameOf(rest);
  const all = [head, ...(named.length > 0 ? named : qualifier(rest))];
  return { value: textOf(all), normal: foldedOf(all) };
};

/** Days and months one works on, which employ nobody; nor does a town. */
const notEmployers =
  /^(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|natal|ano|pascoa|carnaval|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|deus)\b/;

const working = String.raw`(?:${subject}trabalho|\b(?:estou|to|tou) trabalhando|\bcomecei (?:hoje |ontem |agora |segunda )?a trabalhar|\bpassei a trabalhar|\bfui contratad[oa]|\bsou funcionari[oa]|\bcomecei (?:hoje |ontem |essa semana )?(?:o |meu )?(?:emprego|trampo|trabalho)(?: novo)?)`;

const dismissed =
  '(?:me desliguei|me demiti|pedi demissao|pedi as contas|fui (?:demitid|desligad|dispensad)[oa]|(?:fui )?mandad[oa] embora|me mandaram embora|me demitiram)';
/** Who leaves the hospital at a time of day leaves it for the day. */
const shift = String.raw`\b(?:agora|hoje|hj|ontem|cedo|tarde|atrasad[oa]|indo|chego|chegando|correndo|plantao|(?:as|la pelas) \d|\d+ ?h)\b`;

export const workRules: Rule[] = [
  rule('works_as', 0.85, String.raw`\b(?:sou|me tornei)(?: (?:um|uma))?(?= \S)`, profession),
  rule('works_as', 0.9, String.raw`${working} (?:como|de)\b`, profession),
  rule(
    'works_as',
    0.85,
    String.raw`\b(?:minha profissao e|fui promovid[oa] (?:a|para|pra)|fui contratad[oa] como|comecei como)\b`,
    profession,
  ),
  rule(
    'works_at',
    0.85,
    String.raw`${working}(?: (?:ha|faz) \S+ (?:anos?|meses|mes))? (?:no|na|em|numa?|pra|para o|para a|pro|d[oa]|pel[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.8,
    String.raw`\b(?:faco|completo|completei|tenho|fiz) (?:\d+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez) (?:anos?|meses) (?:de|no|na|d[oa])\b`,
    organisation,
  ),
  rule(
    'works_at',
    0.85,
    String.raw`\bmeu (?:novo )?(?:emprego|trabalho|trampo)(?: novo)? (?:e|vai ser|fica) (?:no|na|em|numa?)\b`,
    organisation,
  ),
  ending(
    'works_as',
    String.raw`\b(?:(?:nao|n) sou(?: mais)?|(?:nao|n) trabalho(?: mais)? (?:como|de)|deixei de ser|parei de trabalhar (?:como|de))(?: (?:um|uma))?(?= \S)`,
    profession,
  ),
  ending(
    'works_at',
    String.raw`\b(?:(?:nao|n) (?:trabalho|(?:estou|to|tou)(?: mais)? trabalhando)(?: mais)?(?: la)?|parei de trabalhar|${dismissed}) (?:d[ao]|no|na|em|numa?|pra|pro)\b`,
    organisation,
  ),
  ending('works_at', String.raw`\bsai d[ao]\b(?!.*${shift})`, organisation),
  ending(
    'works_at',
    String.raw`\b(?:${dismissed}|me aposentei|(?:larguei|perdi) (?:o |meu )?(?:emprego|trampo|trabalho|servico)|sai d(?:o emprego|a firma|a empresa)|(?:estou|to|tou|fiquei) (?:desempregad[oa]|sem (?:emprego|trampo)))(?! (?:d[ao]|n[ao]) \S)`,
    whatever,
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:fui promovid[oa]|fui contratad[oa]|fui demitid[oa]|pedi demissao|pedi as contas|me aposentei|consegui (?:o |um |meu )?(?:primeiro )?(?:emprego|estagio)|abri (?:minha|meu|uma|um) (?:loja|empresa|restaurante|salao|consultorio|negocio|mei))\b`,
    saying(4),
  ),
];
