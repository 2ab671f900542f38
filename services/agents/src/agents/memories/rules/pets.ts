import { animals, edible } from '../lexicon/animals.ts';
import { isName, type Word } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const named = /^(?:chamad[oa]|chama-se|chama)$/;

const petOf = (words: readonly Word[], kept: boolean): Value | null => {
  const [head, next, after] = words;
  const species = head && (animals.get(head.folded) ?? (next && animals.get(`${head.folded}-${next.folded}`)));
  if (!head || !species || next?.folded === 'quente' || (!kept && edible.has(species))) return null;
  const name = next && isName(next) ? next : next && named.test(next.folded) && after && isName(after) ? after : null;
  const word = animals.has(head.folded) ? head.text : `${head.text}-${next?.text}`;
  return { value: name ? `${word} ${name.text}` : word, normal: species };
};
const called = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
/** With the name it was called by before: "a Lola, minha cachorra". */
const calledPet = (match: RuleMatch): Value | null => {
  const pet = petOf(match.words, true);
  const { name } = match.groups;
  return pet && name !== undefined ? { ...pet, value: `${pet.value} ${called(name)}` } : pet;
};

const kept = ({ words }: RuleMatch) => petOf(words, true);
const got = ({ words }: RuleMatch) => petOf(words, false);
/** A pet is told by its name when it dies; whether there was one of that name is known from before. */
const byName = ({ groups }: RuleMatch): Value | null => {
  const { name = '' } = groups;
  return /^(?:celular|carro|bateria|moto|pc|computador|notebook|wifi|internet|telefone|radio|tv|som|papo|assunto|grupo|povo|mundo|pai|mae|avo|vo|tio|tia|marido|primo|prima|vizinho|vizinha|papa|cara|homem|mulher|menino|menina|novela|filme|serie|jogo|time|planta|bateria|projeto|plano|amor|neymar|pele|cantor|cantora|ator|atriz)$/.test(
    name,
  )
    ? null
    : { value: name, normal: animals.get(name) ?? name };
};

const one = String.raw`(?: (?:um|uma|dois|duas|tres|quatro|cinco|\d+|mais um|mais uma|outro|outra|o|a|meu|minha|nosso|nossa))`;
const dead = '(?:morreu|faleceu|partiu|se foi|virou estrelinha|descansou|nos deixou|nao resistiu|foi pro ceu)';

export const petRules: Rule[] = [
  rule(
    'has_pet',
    0.9,
    String.raw`\b(?:adotei|adotamos|resgatei|resgatamos|ganhei|ganhamos|comprei|compramos)${one}(?: filhote de)?(?= \S)`,
    got,
  ),
  rule('has_pet', 0.85, String.raw`\b(?:tenho|temos|crio|criamos|cuido de)${one}(?= \S)`, kept),
  rule(
    'has_pet',
    0.85,
    String.raw`\b(?:tenho|temos) [oa] (?<name>\p{L}{2,15}),? (?:(?:que e )?(?:um|uma|meu|minha|nosso|nossa))(?= \S)`,
    calledPet,
  ),
  rule('has_pet', 0.85, String.raw`\b(?:aqui|em casa|na minha casa),? tem${one}(?= \S)`, kept, { bare: true }),
  rule('has_pet', 0.8, String.raw`\b(?:aqui|em casa),? tem [oa] (?<name>\p{L}{2,15}),?(?= \S)`, calledPet, {
    bare: true,
  }),
  rule(
    'has_pet',
    0.75,
    String.raw`\b(?:levar|levei|levando|levamos|buscar|busquei|vacinei|vacinar)(?: [oa])?(?= \S+(?: \S+)? (?:no|ao|pro|para o|do) (?:vet|veterinari[oa]|banho)\b)`,
    kept,
    { bare: true },
  ),
  rule('has_pet', 0.8, String.raw`\b[oa] (?<name>\p{L}{2,15}), (?:meu|minha|nosso|nossa)(?= \S)`, calledPet),
  rule('has_pet', 0.7, String.raw`\b(?:meu|minha|meus|minhas|nosso|nossa|os meus|as minhas)(?= \S)`, got),
  ending(
    'has_pet',
    String.raw`\b(?:meu|minha|nosso|nossa)(?=(?: \S+){1,3} (?:${dead}|sumiu de vez|ficou com [oa] (?:(?:meu |minha )?ex|\S+ (?:no fim|de vez|na separacao))))`,
    kept,
  ),
  ending(
    'has_pet',
    String.raw`(?:^|[,!.] ?|\b(?:gente|galera|pessoal|familia|que|hoje) )[oa] (?<name>\p{L}{2,15}) ${dead}\b(?! (?:de (?:rir|tudo|vontade)|para mim))`,
    byName,
  ),
  ending(
    'has_pet',
    String.raw`\b(?:perdi|perdemos|doei|doamos|dei|demos|enterrei|enterramos|(?:tive|tivemos) que (?:doar|sacrificar|dar))(?: [oa]s?)?(?: (?:meu|minha|nosso|nossa))?(?= \S)`,
    kept,
  ),
  ending(
    'has_pet',
    String.raw`\b(?:perdi|perdemos|doei|doamos|enterrei|enterramos|sacrificar) [oa] (?<name>\p{L}{2,15})(?=$|[,.!]| (?:hoje|ontem|essa|de madrugada)\b)`,
    byName,
  ),
  ending('has_pet', String.raw`\bnao (?:tenho|temos) mais(?: [oa]| meu| minha| nenhuma?)?(?= \S)`, kept),
];

/** "Tenho o Nabuco. Gato, cinza": what he is follows somewhere. */
const whatever = ({ said, groups: { name = '' } }: RuleMatch): Value | null => {
  const word = said.split(/[^\p{L}-]+/u).find((one) => animals.has(one));
  const species = animals.get(word ?? '');
  return species === undefined ? null : { value: `${word} ${called(name)}`, normal: species };
};
/** "O meu é papagaio", "hamster aqui", "e o Guri, que é um vira-lata": among those who talk of their pets. */
export const petAnswers: readonly Rule[] = [
  rule('has_pet', 0.8, String.raw`^(?:e )?(?:[oa] )?(?:meu|minha) e (?:um |uma )?(?=\S)`, kept),
  rule(
    'has_pet',
    0.75,
    String.raw`^(?:(?:um|uma|dois|duas|tres|quatro|\d) )?(?=\S+(?: (?:aqui|tambem|de estimacao)|, [oa] |$)(?:(?: aqui)?, [oa] (?<name>\p{L}{2,15})(?=$|[.,!]))?)`,
    calledPet,
  ),
  rule('has_pet', 0.75, String.raw`^(?:um|uma|dois|duas|tres|quatro|\d)(?= \S+(?: \S+)?$)`, kept),
  rule(
    'has_pet',
    0.8,
    String.raw`^(?:e )?[oa] (?<name>\p{L}{2,15}),? (?:que e )?(?:um|uma|meu|minha)(?= \S)`,
    calledPet,
  ),
  rule('has_pet', 0.75, String.raw`\btenho [oa] (?<name>\p{L}{2,15})(?=$|[.,!])`, whatever),
];
