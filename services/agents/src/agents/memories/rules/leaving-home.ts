import { at, home } from './homes.ts';
import { knownPlace, place } from './place.ts';
import { ending, type Rule, type RuleMatch, type Value } from './rule.ts';

/** Who leaves a town at a time of day comes back to it. */
const journey =
  /\b(?:agora|hoje|ontem|cedo|tarde|atrasad[oa]|indo|chego|chegando|correndo|estrada|onibus|aviao|carona|(?:as|la pelas) \d|\d+ ?h\d*)\b/;
const left = (match: RuleMatch): Value | null => (journey.test(match.said) ? null : knownPlace(match));

export const leavingHomeRules: Rule[] = [
  ending(
    'lives_in',
    String.raw`\b(?:nao (?:moro|moramos|estou(?: mais)? morando|vivo)(?: mais)?|deixei de (?:morar|viver)) ${at}\b`,
    place,
  ),
  ending('lives_in', String.raw`\b(?:fui embora|fomos embora|me mudei|nos mudamos|sai de vez) (?:de|do|da)\b`, place),
  ending('lives_in', String.raw`\b(?:deixei|deixamos)(?= .*para tras\b)`, place),
  ending('lives_in', String.raw`\b(?:sai|saimos|vazei) d[aeo]\b(?: ${home} (?:d[aeo]|${at}))?`, left),
  ending(
    'lives_in',
    String.raw`\b(?:devolvi|devolvemos|entreguei|entregamos|deixei|deixamos|vendi|vendemos) (?:as|a|o|minha|meu|nossa|nosso) (?:chaves?(?: d[oa] ${home})?|${home})(?: antig[oa])? (?:d[aeo]|${at})\b`,
    place,
  ),
];
