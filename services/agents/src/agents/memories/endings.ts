import type { Predicate } from '@prosa/contracts';
import { districts, isDistrictOf } from './lexicon/districts.ts';
import { isTown } from './lexicon/places.ts';
import { fold } from './reading/fold.ts';
import { spelled } from './reading/spelling.ts';
import { isMove } from './rules/place.ts';
import { bothGenders } from './same.ts';

interface Told {
  predicate: Predicate;
  value: string;
  normal: string;
}

/** Of these one holds at a time, and the newest that was said is the one. */
const singleValued: ReadonlySet<Predicate> = new Set(['birthday', 'lives_in', 'works_as', 'works_at', 'supports_team']);
const married = /^sou (?:casado|noivo|namorado|solteiro|viuvo|divorciado)$/;

/** "Três netos", later four. */
const counted =
  /\b(?:uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|\d+) (filh|net|sobrinh|irma|entead|afilhad)/;

/** Nobody is at two of these at once, and whoever has come to a later one has left the earlier ones behind. */
const stages = [/\b(?:ensino medio|etec|colegio|escola)\b/, /\bcursinho\b/, /\bmestrado\b/, /\bdoutorado\b/];
const stageOf = (course: string): number => stages.findIndex((stage) => stage.test(course));

/** Who was on the way has come: a child, a grandchild, or one of others. */
const onTheWay = /\bgravid[ao]s?\b|\bvem bebe\b|\bvou ser (?:mae|pai|mamae|papai|avo|vo)\b/;
const born = /\bnasc(?:eu|eram)\b/;
const whose = (said: string): string =>
  /\b(?:bis)?net[oa]s?\b|\bser (?:avo|vo)\b/.test(said)
    ? 'grandchild'
    : /\b(?:sobrinh|afilhad|prim[oa]|irmao|irma)/.test(said)
      ? 'of others'
      : 'child';

/** "Mudança de planos", "remarquei": what was planned last is no more. */
const replanned =
  /\b(?:mudanca de planos|mud(?:ei|amos|aram) (?:de|os) planos|mud(?:ei|amos) de ideia|remarqu(?:ei|emos)|remarc(?:amos|aram|ou)|adi(?:ei|amos|aram|ou)|nao (?:e|vai ser|sai) mais)\b/;

/** Only the plans that were told last may be changed by "mudança de planos". */
export const latestPlans = 'latest plans';

/** What only one holds of at a time: a predicate, or how one is related; null where many can hold. */
export const slotOf = ({ predicate, normal }: Told): string | null => {
  if (singleValued.has(predicate)) return predicate;
  if (predicate === 'plans') return latestPlans;
  if (predicate === 'studies') return stageOf(normal) === -1 ? null : 'stage of studies';
  if (predicate === 'milestone') return onTheWay.test(normal) || born.test(normal) ? 'birth' : null;
  if (predicate !== 'family') return null;
  const [, kin] = counted.exec(normal) ?? [];
  return married.test(normal) ? 'partner' : (kin ?? null);
};

/**
 * Whether what was told last takes the place of what was told of the same slot. The same named more fully does not; and where one
 * lives has several names: of another kind ("São Paulo", "Vila Mariana") it takes a sign of moving.
 */
export const displaces = (newer: Told & { quote: string }, older: Told): boolean => {
  const { predicate, normal } = newer;
  if (predicate === 'birthday' || predicate === 'supports_team') return true;
  if (predicate === 'milestone')
    return born.test(normal) && onTheWay.test(older.normal) && whose(fold(newer.value)) === whose(older.normal);
  if (predicate === 'plans') return replanned.test(spelled(fold(newer.quote)).text);
  if (isFuller(predicate, normal, older.normal)) return false;
  if (predicate === 'studies') return stageOf(normal) >= stageOf(older.normal);
  if (predicate !== 'lives_in') return true;
  if (isDistrictOf(normal, older.normal) || isDistrictOf(older.normal, normal)) return false;
  return (
    isMove(spelled(fold(newer.quote)).text) || kindsOf(normal).some((kind) => kindsOf(older.normal).includes(kind))
  );
};

/** "Professora de matemática" for "professor", or the other way round. */
const isFuller = (predicate: Predicate, one: string, other: string): boolean => {
  const [a, b] = predicate === 'works_as' ? [bothGenders(one), bothGenders(other)] : [one, other];
  return holdsWords(a, b) || holdsWords(b, a);
};

const kindsOf = (place: string): string[] => {
  const kinds = [...(isTown(place) ? ['town'] : []), ...(districts.has(place) ? ['district'] : [])];
  return kinds.length > 0 ? kinds : ['other'];
};

/** Who says the one of a thing says that the other is over. */
export const opposites: Partial<Record<Predicate, Predicate>> = { likes: 'dislikes', dislikes: 'likes' };

/** Told by what one calls them: pets by their names, courses by where they are taught. */
const named: ReadonlySet<Predicate> = new Set(['has_pet', 'studies']);

/**
 * Whether what ended is what was told: "saí do hospital" ends "hospital São Lino", "parei com o futebol" ends "jogar futebol". Where
 * one holds at a time it may be named more fully at its end than at its beginning; "gosto de pizza" outlives one kind of it.
 */
export const isAbout = (told: Told, end: Told): boolean => {
  if (told.predicate !== end.predicate) return false;
  if (end.normal === '') return true;
  if (named.has(told.predicate) && holdsWords(fold(told.value), end.normal)) return true;
  const [was, over] =
    told.predicate === 'works_as' ? [bothGenders(told.normal), bothGenders(end.normal)] : [told.normal, end.normal];
  return holdsWords(was, over) || (singleValued.has(told.predicate) && holdsWords(over, was));
};

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
