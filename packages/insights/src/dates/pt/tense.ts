import type { Found } from '../piece.ts';

const happened =
  'foi|fui|fomos|foram|teve|tive|tivemos|era|estava|tava|rolou|aconteceu|cheguei|chegou|chegaram|viajei|viajou|paguei|pagou|nasci|nasceu|morreu|casei|casou|fiz|fez|fizemos|vi|viu|vimos|encontrei|encontrou|saiu|bebi|bebeu|bebemos|comi|comeu|comemos|perdi|perdeu|perdemos|ganhou|ganhei|ganhamos|choveu|acabou|terminou|conheci|conheceu|trabalhei|estudei|dormi|dormiu|voltei|voltou|recebi|recebeu|liguei|ligou|jogou|joguei|faltou|faltei|aconteceram';
const before = new RegExp(
  `(?:^|[^a-z])(?:${happened})(?: (?:n[ao]|o|a|aqui|em|la|isso|tudo|ja|muito|demais|no dia|assim|mal|bem)){0,3} $`,
);
const after = new RegExp(`^,? (?:ja |nao |eu |a gente |ele |ela |so ){0,2}(?:${happened})(?![a-z])`);

/** "Fui no churrasco sábado", but not "foi marcado sábado". */
const beforeNoun =
  /(?:^|[^a-z])(?:fui|fomos|foram|teve|tive|tivemos|rolou|aconteceu)(?: (?:n[ao]s?|o|a|uma?|em))? [a-z]+(?<!ado|ada|ido|ida|marcar) (?:n[ao] )?$/;

/** Whether a verb in the past stands right beside the words: "fui sábado", "sábado choveu". "Foi pra sexta" is a change of plan. */
export const pastBeside = (found: Found): boolean =>
  before.test(found.before) || beforeNoun.test(found.before) || after.test(found.after);
