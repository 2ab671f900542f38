import { fold } from '../reading/fold.ts';
import { foldedOf, objectOf, textOf } from '../reading/phrase.ts';
import { ending, object, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

/** Objects that are persons, pointers or the moment: "amo vocês", "adoro isso", "odeio essa chuva". */
const noTaste =
  /^(?:(?:de|do|da|dos|das) )?(?:voces?|vcs?|ce|te|ti|mim|isso|essa|esse|esses|essas|este|esta|aquel\w+|ele|ela|eles|elas|nos|quem|tudo|todo|toda|todos|todas|ver|ter|ser|estar|ir|dar|fazer|ficar|saber|meu|minha|meus|minhas|nosso|nossa|seu|sua|seus|suas|outr\w+|cada|algum\w*|nada|ninguem|mim|deus|jesus|familia|gente|dessa|desse|disso|dele|dela|delas|deles|tanto|assim|cedo|tarde|mto|bom dia|segunda|hoje|ontem|a gente|dizer|falar|ouvir|antes|posso|consigo|agora|casa|nem|mais|paz|duvida|ainda|verdade|ideia|prim[oa]|irma[o]?|vo|bebe)\b/;

/** Pronouns close by make it about somebody: "gosto de rir com vocês". */
const someone = /^(?:voces?|vcs?|ela|ele|elas|eles|dela|dele|mim|comigo|contigo)$/;

const tasteOf = object(3, noTaste);
const taste = (match: RuleMatch): Value | null =>
  match.words.slice(0, 6).some(({ folded }) => someone.test(folded)) ? null : tasteOf(match);

/** "Uva passa eu não como": the object comes first. */
const topic = ({ groups }: RuleMatch): Value | null => {
  const words = (groups['topic'] ?? '')
    .trim()
    .split(/\s+/)
    .map((text) => ({ text, folded: fold(text) }));
  const found = objectOf(words, 3);
  const normal = foldedOf(found);
  return normal.length < 3 || noTaste.test(normal) ? null : { value: textOf(found), normal };
};

/** Eaten or worn: what one can be allergic to without it being anybody's diagnosis. */
const allergen =
  /^(?:camaro?[eo]s?|camarao|frutos do mar|peixe|leite|lactose|gluten|trigo|ovos?|amendoim|castanhas?|nozes|soja|chocolate|corante|abacaxi|kiwi|morango|banana|tomate|mel|po|poeira|mofo|acaro|acaros|polen|grama|gatos?|pelos?|cachorros?|abelhas?|picada|picadas|formigas?|insetos?|latex|niquel|perfume|esmalte|bijuteria|dipirona|penicilina|aspirina|aas|ibuprofeno|antibiotico|iodo|crustaceos?|mariscos?|pimenta|cafe|manga|coentro|gergelim|milho|sol|frio)\b/;

const allergyObject = ({ words }: RuleMatch): Value | null => {
  const found = objectOf(words, 4);
  const normal = foldedOf(found).replace(/^(?:lactose|leite).*/, 'leite');
  return found.length === 0 || !allergen.test(normal) ? null : { value: textOf(found), normal };
};
/** What people say they are allergic to when they mean that they would rather not. */
const noAllergy =
  /^(?:segunda|trabalh\w+|acordar|compromisso|gente|pobre\w*|academia|exercicio\w*|estud\w+|homem|homens|macho\w*|amor|palhacada|burrice|mentira|voces?|vcs?|isso|essa?s?|esses?|ele|ela|eles|elas|tudo|quem|ex|reuniao|reunioes)\b/;
/** Anything else, where the word "alérgica" itself was said. */
const allergy = object(4, noAllergy);

export const tasteRules: Rule[] = [
  rule(
    'allergic_to',
    0.95,
    String.raw`\b(?:sou|tenho)(?: muito| super| bem| uma)? (?:alergic[oa]|alergia)(?: severa| grave| forte)? (?:a|ao|aos|as|de|do|da)\b`,
    allergy,
    { playful: true },
  ),
  rule('allergic_to', 0.9, String.raw`\b(?:sou intolerante|tenho intolerancia) (?:a|ao|aos|as)\b`, allergyObject, {
    playful: true,
  }),
  rule(
    'allergic_to',
    0.75,
    String.raw`\b(?:nao|n) posso(?: comer| tomar| beber| nem ver)?(?: com| nada com)?(?= \S)`,
    allergyObject,
    { denies: true },
  ),
  ending(
    'allergic_to',
    String.raw`\b(?:(?:nao|n) (?:sou|tenho)(?: mais)? (?:alergic[oa]|alergia|intolerante|intolerancia)|(?:me curei|sarei|fiquei curad[oa]|curei) d[ao] (?:minha )?(?:alergia|intolerancia)) (?:a|ao|aos|as|de|do|da)\b`,
    allergy,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:eu |tambem |tb |e )?(?:adoro|sou (?:muito |super )?(?:fa|apaixonad[oa]|viciad[oa]) (?:de|do|da|dos|das|por|pel[oa]s?|em|no|na))\b`,
    taste,
  ),
  rule('likes', 0.65, String.raw`(?<!\b(?:te|que|nao|n|eu te) )\bamo\b`, taste),
  rule(
    'likes',
    0.65,
    String.raw`${subject}gosto (?:muito |demais |mesmo |bastante |tanto )?(?:de|do|da|dos|das)\b`,
    taste,
  ),
  rule('likes', 0.65, String.raw`${subject}curto (?:muito |demais )?(?!(?:prazo|circuito|e)\b)`, taste),
  rule(
    'likes',
    0.8,
    String.raw`\b(?:meu|minha) (?:comida|prato|doce|fruta|cor|filme|serie|livro|banda|musica|cantora?|sobremesa|bolo|sabor|bebida|lugar|jogo|esporte|hobby|passatempo) (?:favorit[oa]|preferid[oa]) (?:e|eh)\b`,
    taste,
  ),
  rule(
    'likes',
    0.75,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L} ]{3,30}?) e (?:o |a )?(?:meu|minha) \S+ (?:favorit[oa]|preferid[oa])\b`,
    topic,
  ),
  rule(
    'likes',
    0.7,
    String.raw`\b(?:(?:passei|comecei|aprendi|voltei) a (?:gostar (?:muito )?(?:de|do|da|dos|das)|curtir|amar|adorar)|me apaixonei (?:por|pel[oa]s?)|(?:me )?viciei em|peguei gosto (?:por|pel[oa]s?|de))\b`,
    taste,
  ),
  rule('dislikes', 0.75, String.raw`\b(?:odeio|detesto|abomino)\b`, taste),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:enjoei|(?:peguei|tomei) (?:nojo|ranco|birra|trauma)|criei (?:nojo|ranco|birra)) (?:de|do|da|dos|das)\b`,
    taste,
  ),
  ending(
    'likes',
    String.raw`\b(?:(?:parei|deixei) de (?:gostar (?:de|do|da|dos|das)|comer|beber|tomar|curtir|jogar|assistir|fazer|praticar|ler|ouvir)|parei com)\b`,
    taste,
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\b(?:nao|n) (?:gosto (?:muito |nada |mais )?(?:de|do|da|dos|das)|(?:suporto|aguento|curto)(?: mais)?|sou (?:mais )?(?:muito )?(?:fa|chegad[oa]) (?:de|do|da|em))\b`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.65,
    String.raw`${subject}(?:nao|n) (?:como|bebo|tomo)(?: mais)?\b(?= (?!eu |voce|vc|antes|antigamente|se |sempre|ele|ela|um |uma |deveria|em |no |na |nos |nas |de |da |do |la |isso|assim|faz|fazer|todo|agua|nada))`,
    taste,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`(?:^|[,:] ?)(?<topic>[\p{L} ]{3,30}?),? eu (?:nao|n) (?:como|bebo|suporto|gosto|curto|encaro)\b`,
    topic,
    { denies: true },
  ),
  rule(
    'dislikes',
    0.7,
    String.raw`\btenho (?:muito |um |uma )?(?:horror|pavor|nojo|ranco|trauma|medo) (?:a|de|do|da|dos|das)\b`,
    taste,
  ),
];
