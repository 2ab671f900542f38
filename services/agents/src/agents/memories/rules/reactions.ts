import { allergens } from '../lexicon/allergens.ts';
import { foldedOf } from '../reading/phrase.ts';
import { type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const valueNamed = (name: string): Value => ({
  value: name,
  normal: /^(?:lactose|leite|proteina do leite|laticinio)/.test(name.normalize('NFD').replace(/\p{M}/gu, ''))
    ? 'leite'
    : name.normalize('NFD').replace(/\p{M}/gu, ''),
});

/** The allergens named in a folded text, in order, the longest name of each. */
const allergensIn = (text: string): string[] => {
  const words = text.split(/[^\p{L}-]+/u).filter(Boolean);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = [3, 2, 1].find((most) => allergens.has(words.slice(i, i + most).join(' ')));
    if (length === undefined) continue;
    found.push(allergens.get(words.slice(i, i + length).join(' ')) ?? '');
    i += length - 1;
  }
  return found;
};

/** Also what tires, chills or makes drunk. */
const figurative =
  /^(?:frio|sol|cerveja|vinho|café|chocolate|cachorro|gato|flor|fumaça|planta|carne vermelha|pé|pó|cola)$/;

/** What was named nearest: right before, right behind, or else anywhere in the message. */
const named = ({ before, words, said }: RuleMatch): string | undefined =>
  allergensIn(before).at(-1) ?? allergensIn(foldedOf(words)).at(0) ?? allergensIn(said).at(0);
const cause = (match: RuleMatch): Value | null => {
  const name = named(match);
  return name === undefined ? null : valueNamed(name);
};
/** Behind words that are said of heat and of hangovers too. */
const plainCause = (match: RuleMatch): Value | null => {
  const name = named(match);
  return name === undefined || figurative.test(name) ? null : valueNamed(name);
};
const found = ({ groups, words }: RuleMatch): Value | null => {
  const name = allergensIn(groups['cause'] ?? foldedOf(words.slice(0, 4))).at(0);
  return name === undefined ? null : valueNamed(name);
};
const gluten = () => valueNamed('glúten');

const swollen = '(?:inchad|empolad|empipocad|enxad|vermelh|rox|irritad|deformad|machad)[oa]';
const reacts =
  /\b(?:incho|empolo|alergi\w+|coceira|urticaria|sem ar|falta de ar|reacao|fecha a (?:garganta|glote)|passo mal|hospital|upa)\b/;
const reacted = (match: RuleMatch): Value | null => (reacts.test(match.said) ? cause(match) : null);
const emergency = '(?:hospital|pronto[ -]socorro|ps|upa|emergencia|samu|ambulancia|postinho|posto)';
const playful = { playful: true };

/** Allergies told by what happens: by the swelling, the rash, the ambulance. */
export const reactionRules: Rule[] = [
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:nao posso|proibid[oa] para mim|nem pensar|longe de mim)(?=$|[,.!])`,
    reacted,
    { bare: true, denies: true },
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\bme (?:da|deu|dao|causa|causam|provoca|ataca a|atacou a)(?: muita| uma| umas| ate)? (?:alergia|urticaria|coceira|reacao|inchaco|bolinhas?|falta de ar|rinite|espirro|espirradeira|crise|asma)\b`,
    cause,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\bme (?:incha|inchou|inchei|empola|empolou|empipoca|fecha (?:a|toda a) (?:garganta|glote)|fechou a (?:garganta|glote)|(?:manda|mandou) (?:pro|para o|para a|pra) ${emergency}|(?:deixa|deixou)(?: tod[oa]| com a \S+)?(?: tod[oa])? (?:${swollen}|sem ar|em carne viva|cheia de bolinhas|cheio de bolinhas)|enche de (?:bolinhas?|pipocas?))\b`,
    cause,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.75,
    String.raw`\b(?:me (?:deixa|deixou|bota) (?:de cama|ruim|mal)|acaba com (?:a minha (?:pele|rinite|garganta)|meu nariz|minha (?:pele|rinite))|acaba comigo|ataca (?:a )?minha (?:rinite|alergia|asma|pele|garganta)|passo (?:muito )?mal(?: toda)? (?:com|quando como)|eu (?:passo (?:muito )?mal|nao posso (?:comer|tomar|usar|com|mais)))\b`,
    plainCause,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\beu (?:incho|empolo|empipoco|estufo|espirro|fico (?:sem ar|com a \S+ (?:inchada|em carne viva|ardendo|cocando)|tod[oa] ${swollen}|${swollen}|cheia de bolinhas?|cheio de bolinhas?))\b`,
    cause,
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:incho|empolo|empipoco|viro (?:um |uma )?(?:balao|pimentao|baiacu|monstro|tomate))\b`,
    cause,
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:(?:a|minha) (?:boca|garganta|glote|cara|lingua|pele|mao|perna|palpebra)|(?:os|meus) (?:olhos|labios|bracos)|meu (?:olho|labio|rosto|braco|corpo)) (?:todo |toda )?(?:incha|inchou|fecha|fechou|fecham|coca|cocou|pinica|pinicou|pipoca|pipocou|incham|incharam|empola|empolou|descasca)\b`,
    cause,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:comi|tomei|provei|usei|bebi|me picou|fui picad[oa]|levei (?:uma )?(?:picada|ferroada))\b(?=[^.!?]{0,60}\b(?:fui parar|fui de samu|fui (?:direto )?(?:pro|para o) (?:hospital|ps)|inchei|empolei|empipoquei|quase morri|a garganta|fechou a|garganta fechando|choque anafilatico|corri pro hospital|fiquei sem ar))`,
    found,
  ),
  rule('allergic_to', 0.8, String.raw`\b(?:quase morri|fui parar n[oa] ${emergency})\b`, plainCause),
  rule(
    'allergic_to',
    0.9,
    String.raw`\b(?:(?:sou|virei|continuo|sigo|descobri que sou|eu,?)(?: uma?)? celiac[oa]|tenho doenca celiaca|^celiac[oa](?=$|[.,!]))`,
    gluten,
    playful,
  ),
  rule(
    'allergic_to',
    0.9,
    String.raw`\b(?:por causa da|com a|cuidado com a|lembrem? da) minha (?:alergia|intolerancia)\b`,
    cause,
    playful,
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\b(?:sou|fiquei|virei) (?:super |muito |mega |bem )?(?:alergic[oa]|intolerante)(?=$|[,.!]| (?:de verdade|demais|e (?:nao|passo)|pra caramba|mesmo)\b)`,
    plainCause,
    playful,
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\b(?:exame|teste|medic[oa]|alergista|dermato|resultado|diagnostico)\b[^.!?]{0,60}?\b(?:e|deu|era|confirmou|acusou|positivo para|alergia a) (?:alergia (?:a|ao) )?(?:o |a |ao )?(?<cause>\p{L}+(?: (?:de |do |d[ao] )?\p{L}+)?)`,
    found,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:descobri|confirmou|confirmado|diagnosticad[oa] com)(?: que (?:e|era|sou|tenho))? (?:uma )?(?:alergia|intolerancia|alergic[oa]|intolerante) (?:a|ao|de|com)\b`,
    found,
    { bare: true },
  ),
  rule('allergic_to', 0.75, String.raw`\bnao posso mais(?: nada)?(?: (?:comer|tomar|com|de|usar|beber|d))*\b`, found, {
    denies: true,
  }),
  rule(
    'allergic_to',
    0.8,
    String.raw`\bsem\b(?= \S+(?: \S+)?(?: no meu| na minha)?[^.!?]{0,40}\b(?:sou alergic|minha alergia|eu incho|eu morro|sou celiac|nao posso))`,
    found,
    {
      denies: true,
    },
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:continua|segue|esta|ta|e) proibid[oa] (?:no meu|na minha|para mim|em mim|aqui)\b`,
    plainCause,
    { bare: true },
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`\bse eu (?:comer|tomar|beber|provar|usar|encostar em|chegar perto de|relar em)\b(?=[^.!?]{0,60}\b(?:eu )?(?:incho|morro|empolo|empipoco|vou (?:parar|pro hospital)|fecha|passo mal|fico sem ar|alergia))`,
    found,
  ),
];
