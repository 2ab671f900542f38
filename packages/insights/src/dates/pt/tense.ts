import type { Found } from '../piece.ts';

const happened =
  'foi|fui|fomos|foram|teve|tive|tivemos|era|estava|tava|rolou|aconteceu|cheguei|chegou|chegaram|viajei|viajou|paguei|pagou|nasci|nasceu|morreu|casei|casou|fiz|fez|fizemos|vi|viu|vimos|encontrei|encontrou|saiu|bebi|bebeu|bebemos|comi|comeu|comemos|perdi|perdeu|perdemos|ganhou|ganhei|ganhamos|choveu|acabou|terminou|conheci|conheceu|trabalhei|estudei|dormi|dormiu|voltei|voltou|recebi|recebeu|liguei|ligou|jogou|joguei|faltou|faltei|aconteceram|' +
  // The first person of most verbs, but not of those that make plans.
  '(?!marquei|remarquei|confirmei|combinei|agendei|reservei|deixei|gostei|pensei|mudei|avisei|mandei)[a-z]{2,}[^r]ei';
const between = 'n[ao]|o|a|aqui|em|la|isso|tudo|ja|muito|demais|no dia|assim|mal|bem';
const before = new RegExp(`(?:^|[^a-z])(?:desde(?: [oa])?|(?:${happened})(?: (?:${between})){0,3}) $`);
const after = new RegExp(`^,? (?:ja |nao |eu |a gente |ele |ela |so ){0,2}(?:${happened})(?![a-z])`);

/** "Fui no churrasco sábado", but not "foi marcado sábado". */
const beforeNoun =
  /(?:^|[^a-z])(?:fui|fomos|foram|teve|tive|tivemos|rolou|aconteceu)(?: (?:n[ao]s?|o|a|uma?|em))? [a-z]+(?<!ado|ada|ido|ida|marcar) (?:n[ao] )?$/;

/** Whether a verb in the past stands right beside the words: "fui sábado", "sábado choveu". "Foi pra sexta" is a change of plan. */
export const pastBeside = (found: Found): boolean =>
  before.test(found.before) || beforeNoun.test(found.before) || after.test(found.after);

/** "Pedi em fevereiro", "foi revelado em abril", "desde março". */
const pastMonth = /(?:^|[^a-z])(?:desde|[a-z]+(?:ei|ou|eu|iu|di|fiz|foi|ado|ido)(?: [a-z]+){0,2}) ?$/;
export const monthIsPast = (found: Found): boolean =>
  /^desde/i.test(found.original) || (/^em /i.test(found.original) && pastMonth.test(found.before)) || pastBeside(found);
