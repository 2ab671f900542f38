import { holidayRules } from '../holiday-rule.ts';
import { holidaysPt } from '../holidays.ts';
import type { Grammar } from '../piece.ts';
import { calendarDates } from './calendar-dates.ts';
import { dayParts, tonight } from './day-parts.ts';
import { guards } from './guards.ts';
import { moments } from './moments.ts';
import { offsets } from './offsets.ts';
import { periods } from './periods.ts';
import { pastBeside } from './tense.ts';
import { clockTimes } from './times.ts';
import { weekdays } from './weekdays.ts';

export const portuguese: Grammar = {
  hint: /\d|\b(?:ho?je?\b|oje\b|am[an]|onte?[nm]|(?:ante?i?|[a-z]+ante)onte|antes d|segu?nd[ao]|ter[cs][ao]|quart[ao]|quint[ao]|sext[ai]|sabad|sabdo|domi|(?:seg|ter|qua|qui|sex|sab|dom|fds|mes|anos?|as|dias?)\b|seman|find?|manha|tarde|noit|madrug|mei[oa]|horas?\b|natal|christ|reveil|revel|carnaval|pascoa|paixao|finados|tiradentes|corpus|sao joao|vespera|virada|proclama|consciencia|black|hallow|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|cedo|cedinho|minuto|meses)|(?:primeiro|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|torze|quinze|deze[a-z]+|vinte|trinta) (?:de|d|da|e|pras?|para)\b|\b(?:em|daqui|dentro|ha|uma)\b.{0,20}\b(?:min|h)/,
  rules: [
    ...guards,
    ...holidayRules(holidaysPt, {
      refuse: ({ before, after, original }) =>
        (/^natal$/i.test(original) &&
          /(?:^|[^a-z])(?:em|pra|para|presente de|arvore de|papai|de|amigo secreto de|musica de|enfeites? de|filme de|luzes de|praia de|cidade de|por|ate|clima de) $/.test(
            before,
          ) &&
          !/(?:dia|noite|ceia|festa|almoco|feriado|jantar|recesso|vespera|semana|manha) de $/.test(before)) ||
        /^ d?el? ?(?:rei|boa vista)|^ d[aoe] (?:boa|meriti|barra|rio)/.test(after) ||
        /(?:ovos?|colomba|coelho|coelhinho|cesta|chocolate|presentes?|marchinha|fantasia|bloco|musica|rua|av|avenida|praca|hospital|colegio|padre|cidade|igreja) (?:de |do |da )?$/.test(
          before,
        ),
      suffix:
        '(?:(?: d[eo])? (?<nextYear>ano q(?:ue)? ?vem|q(?:ue)? ?vem)|(?: d[eo])? (?<lastYear>passado|ano passado|passada)|(?: d[eo]|,)? ?(?<year>(?:19|20)\\d\\d))',
      past: pastBeside,
    }),
    ...tonight,
    ...calendarDates,
    ...offsets,
    ...moments,
    ...periods,
    ...weekdays,
    ...clockTimes,
    ...dayParts,
  ],
  filler:
    /^[ ,;:()|.!?@=/-]*(?:(?:a|as|o|os|na|no|da|do|de|em|pra|pro|para|por|pelas?|la|ja|so|mesmo|agora|entao|tipo|mais ou menos|umas|sim|feira|dia|horas?|horario|hora|data|quando|inicio|comecando|comeca|a partir|por volta|ta|bem|logo|so que|antes|ou seja|que e|que cai|cai|caiu|proximo|proxima|sera|ficou|fica|e|q|eh)[ ,;:()|.!?@=/-]+){0,3}$/,
  and: /^ ?(?:,|e|ou|,? ou|,? e|\/|\+|&|nem|como) ?(?:(?:n?[ao]|n?os|n?as|d[ao]|as|aos|tambem|pr[ao]|ate|talvez|no dia|dia) ){0,2}$/,
  through: /^ ?(?:a|ao|ate|ate o|ate a|ate dia|-|~|as|ate as) ?(?:o |a )?$/,
  evening:
    /(?:^|[^a-z])(?:jantar|jantinha|janta|balada|baladinha|happy|hh|noite|boate|barzinho|pizzada|rodizio)(?![a-z])/,
  early:
    /(?:^|[^a-z])(?:voo|aviao|aeroporto|embarque|acordar|acordo|madrugar|madrugada|despertador|estrada|sol nascer|nascer do sol|decola|rodoviaria)(?![a-z])/,
};
