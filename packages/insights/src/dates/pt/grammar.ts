import type { Grammar } from '../piece.ts';
import { calendarDates } from './calendar-dates.ts';
import { dayParts, tonight } from './day-parts.ts';
import { guards } from './guards.ts';
import { holidays } from './holidays.ts';
import { moments } from './moments.ts';
import { offsets } from './offsets.ts';
import { periods } from './periods.ts';
import { clockTimes } from './times.ts';
import { weekdays } from './weekdays.ts';

export const portuguese: Grammar = {
  rules: [
    ...guards,
    ...holidays,
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
