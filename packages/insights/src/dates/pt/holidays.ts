import { holidayRules } from '../holiday-rule.ts';
import { holidaysPt } from '../holidays.ts';
import type { Found, Rule } from '../piece.ts';
import { pastBeside } from './tense.ts';

/** Natal is also a city: "em Natal", "pra Natal", "Natal-RN". */
const toTheCity = /(?:^|[^a-z])(?:em|pra|para|por|ate|praia de|cidade de) $/;
const ofTheState = /^(?: |[-/])rn(?![a-z])/;
/** "Árvore de natal" is no date, "ceia de natal" is one. */
const atChristmas = /(?:dia|noite|ceia|festa|almoco|feriado|jantar|recesso|vespera|semana|manha) de $/;
const things =
  /(?:ovos?|colomba|coelho|coelhinho|cesta|chocolate|presentes?|marchinha|fantasia|bloco|roupas?|promessas?|simpatias?|musica) (?:de |do |da )?$/;
/** Streets, and towns named after a saint. */
const places = /(?:rua|av|avenida|praca|hospital|colegio|padre|cidade|igreja|ilha) (?:de |do |da )?$/;
const townAfter = /^ d?el? ?(?:rei|boa vista)|^ d[aoe] (?:boa|meriti|barra|rio)/;

const refuse = ({ before, after, original }: Found): boolean => {
  if (/^natal$/i.test(original)) {
    if (toTheCity.test(before) || ofTheState.test(after)) return true;
    if (/ de $/.test(before) && !atChristmas.test(before)) return true;
  }
  return things.test(before) || places.test(before) || townAfter.test(after);
};

export const holidays: readonly Rule[] = holidayRules(holidaysPt, {
  refuse,
  suffix:
    '(?:(?: d[eo])? (?<nextYear>ano q(?:ue)? ?vem|q(?:ue)? ?vem)|(?: d[eo])? (?<lastYear>passado|ano passado|passada)|(?: d[eo]|,)? ?(?<year>(?:19|20)\\d\\d))',
  past: pastBeside,
});
