import { foldedOf, objectOf, textOf } from '../reading/phrase.ts';
import { ending, object, opening, type Rule, type RuleMatch, rule, type Value, whatever } from './rule.ts';

/** Eaten or worn: what one can be allergic to without it being anybody's diagnosis. */
const allergen =
  /^(?:camaro?[eo]s?|camarao|frutos do mar|peixe|leite|lactose|proteina do leite|caseina|gluten|trigo|ovos?|amendoim|castanhas?|nozes|soja|chocolate|corante|abacaxi|kiwi|morango|banana|tomate|mel|po|poeira|mofo|acaro|acaros|polen|grama|gatos?|pelos?|cachorros?|abelhas?|picada|picadas|mosquitos?|marimbondos?|vespas?|formigas?|insetos?|latex|niquel|perfume|esmalte|tinta|amaciante|bijuteria|dipirona|novalgina|penicilina|benzetacil|amoxicilina|aspirina|aas|ibuprofeno|diclofenaco|antibiotico|iodo|crustaceos?|mariscos?|pimenta|cafe|manga|coentro|gergelim|milho|sol|frio)\b/;

const allergyObject = ({ words }: RuleMatch): Value | null => {
  const found = objectOf(words, 4);
  const normal = foldedOf(found).replace(/^(?:lactose|leite).*/, 'leite');
  return found.length === 0 || !allergen.test(normal) ? null : { value: textOf(found), normal };
};
/** What people say they are allergic to when they mean that they would rather not. */
const noAllergy =
  /^(?:segunda|trabalh\w+|acordar|compromisso|gente|pobre\w*|academia|exercicio\w*|estud\w+|homem|homens|macho\w*|amor|palhacada|burrice|mentira|voces?|isso|essa?s?|esses?|ele|ela|eles|elas|tudo|quem|ex|reuniao|reunioes|de verdade)\b/;
/** Anything else, where the word "alérgica" itself was said. */
const allergy = object(4, noAllergy);
/** "Dipirona jamais, eu incho toda": what is refused for what it does. */
const refused = (match: RuleMatch): Value | null => {
  const [head] = match.words;
  const reacts = /\b(?:incho|empolo|alergi\w+|coceira|urticaria|sem ar|falta de ar|reacao|fecha a garganta)\b/;
  return head && allergen.test(head.folded) && reacts.test(match.said)
    ? { value: head.text, normal: head.folded }
    : null;
};
const playful = { playful: true };

export const allergyRules: Rule[] = [
  rule(
    'allergic_to',
    0.95,
    String.raw`\b(?:(?:falei|avisei|expliquei) que (?:eu )?)?(?:sou|tenho)(?: muito| super| bem| uma)? (?:alergic[oa]|alergia)(?: severa| grave| forte)? (?:a|ao|aos|as|de|do|da|com)\b`,
    allergy,
    playful,
  ),
  rule(
    'allergic_to',
    0.9,
    String.raw`\b(?:sou intolerante|tenho intolerancia) (?:a|ao|aos|as)\b`,
    allergyObject,
    playful,
  ),
  rule(
    'allergic_to',
    0.85,
    String.raw`^(?:(?:gente|eu|oi),? )*(?:alergic[oa]|intolerante)(?: severa| grave| de verdade| mesmo| so)* (?:a|ao|aos|as)\b`,
    allergyObject,
    playful,
  ),
  rule('allergic_to', 0.85, String.raw`\b(?:minha|a) alergia e(?: (?:a|ao|aos|as|de|com))?\b`, allergyObject, playful),
  rule(
    'allergic_to',
    0.75,
    String.raw`\bnao posso(?: nem)?(?: comer?| tomar?| beber?| ver| chegar perto de| sentir o cheiro de)?(?: com| nada com)?(?= \S)`,
    allergyObject,
    { denies: true },
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`\b(?:eu (?:incho|empolo)(?: tod[oa])?|(?:incho|empolo) tod[oa]|fico (?:tod[oa] )?(?:inchad|empolad)[oa]|tenho reacao)(?: tod[oa])? (?:com|quando como|a)\b`,
    allergyObject,
  ),
  ending(
    'allergic_to',
    String.raw`\b(?:nao (?:sou|tenho)(?: mais)? (?:alergic[oa]|alergia|intolerante|intolerancia)|(?:me curei|sarei|fiquei curad[oa]|curei) d[ao] (?:minha )?(?:alergia|intolerancia)) (?:a|ao|aos|as|de|do|da)\b`,
    allergy,
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`(?:^|[,:] ?|\b(?:que|gente) )(?=(?:\S+ ){1,3}me (?:(?:da|causa) (?:uma )?(?:alergia|urticaria|coceira|reacao|inchaco)|ataca|incha|empola|manda (?:pro|para o) (?:hospital|pronto[ -]socorro|ps)|fecha a garganta|deixa tod[oa] (?:empolad|inchad)[oa])\b)`,
    allergyObject,
    { bare: true },
  ),
  ending(
    'allergic_to',
    String.raw`\b(?:minha|a) alergia (?:a|ao|de|com)(?= \S+(?: \S+)? (?:passou|sumiu|acabou|sarou))`,
    allergyObject,
  ),
  ending(
    'allergic_to',
    String.raw`\bnao (?:sou|tenho) mais (?:alergic[oa]|alergia|intolerante|intolerancia)(?=$|[,.!])`,
    whatever,
  ),
  rule(
    'allergic_to',
    0.8,
    String.raw`${opening}(?=\S+ (?:jamais|nunca|nem pensar|nem morta?|de jeito nenhum|estou fora)\b)`,
    refused,
    { bare: true },
  ),
  rule('allergic_to', 0.85, String.raw`^alergia a(?= .*\b(?:aqui|tambem)\b)`, allergyObject),
  ending(
    'allergic_to',
    String.raw`\b(?:(?:alergista|medic[oa]|exame|teste) (?:liberou|disse que (?:eu )?(?:nao (?:sou|tenho) mais (?:alergic[oa]|alergia) (?:a|ao)|(?:ja )?posso(?: comer)?))|ja posso comer)(?: [oa])?\b`,
    allergyObject,
  ),
  ending('allergic_to', String.raw`\bnao tenho mais (?:nada|reacao|problema) (?:com|a)\b`, allergyObject),
];
