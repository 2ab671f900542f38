import { exertionNames, exertions } from '../lexicon/pastimes.ts';
import { leftStudy } from './course.ts';
import { organisation, profession } from './employer.ts';
import { ending, type Rule, type RuleMatch, type Value, whatever } from './rule.ts';
import { taste } from './taste.ts';

const given =
  '(?:larguei|estou largando|abandonei|aposentei|encostei|doei|vendi|desinstalei|exclui|deletei|dei um tempo (?:d[oa]|com)|larguei mao d[oa])';
/** By what it is done with. */
const tools: Readonly<Record<string, string>> = {
  bike: 'pedalar',
  bicicleta: 'pedalar',
  magrela: 'pedalar',
  prancha: 'surfar',
  tenis: 'correr',
  vara: 'pescar',
  varas: 'pescar',
  chuteira: 'futebol',
  chuteiras: 'futebol',
  videogame: 'videogame',
  violao: 'violao',
};
const byTool = ({ groups: { tool = '' } }: RuleMatch): Value => ({ value: '', normal: tools[tool] ?? tool });
const exertion = ({ groups: { deed = '' } }: RuleMatch): Value => ({
  value: '',
  normal: (exertionNames[deed] ?? deed).normalize('NFD').replace(/\p{M}/gu, ''),
});
const game = ({ words: [head] }: RuleMatch): Value | null =>
  head &&
  /^(?:lol|valorant|cs|fifa|free|minecraft|truco|poker|xadrez|futebol|volei|academia|crossfit|pilates|yoga|natacao|corrida|ciclismo|tenis|surf|croche|trico|violao|teatro|danca|capoeira|jiu|muay|boxe|escalada|tinder|tiktok|cigarro|cafe|refri|cerveja)$/.test(
    head.folded,
  )
    ? { value: '', normal: head.folded }
    : null;

/** What people have come to bear, have given up, and have done for the last time. */
export const turningRules: Rule[] = [
  ending(
    'dislikes',
    String.raw`\b(?:(?:nem|nao) (?:ligo|me importo|me incomodo|sofro) mais (?:pro|para o|para a|para|com o|com a|com)|(?:me )?acostumei (?:com|a|ao)|fiz as pazes com|perdi (?:o|a) (?:medo|nojo|ranco|birra|implicancia) (?:de|do|da|com)|superei (?:o|meu|a|minha) (?:medo|nojo|trauma|ranco|implicancia) (?:de|do|da|com)|ja nao (?:odeio|detesto|acho tao ruim)|nao (?:odeio|detesto) mais)(?: [oa])?\b`,
    taste,
  ),
  ending(
    'likes',
    String.raw`\b${given}(?: [oa]| meu| minha| as| os)* (?<tool>${Object.keys(tools).join('|')})\b`,
    byTool,
  ),
  ending('likes', String.raw`\b${given}(?: [oa]| meu| minha| as| os)*\b(?= \S)`, game),
  ending('likes', String.raw`\bnao (?<deed>${exertions}) mais\b`, exertion),
  ending(
    'studies',
    String.raw`\b(?:deixei|larguei|parei com|abandonei|encerrei|cancelei|terminei|tranquei|mandei trancar|tive que trancar|nao faco mais|sai d)(?: ?as?| ?os?| minhas?| meu)* (?:aulas? de|curso de|escola de)?(?= ?\S)`,
    leftStudy,
  ),
  ending('works_as', String.raw`\bultimo (?:dia|plantao|turno|expediente)(?: de trabalho)? (?:de|como)\b`, profession),
  ending(
    'works_at',
    String.raw`\bultimo (?:dia|plantao|turno|expediente)(?: de trabalho)?(?: (?:de|como) \S+)? (?:n[oa]|d[oa])\b(?! (?:ano|mes|semana|viagem|ferias|trilha|praia))`,
    organisation,
  ),
  ending('works_at', String.raw`\b(?:entreguei|devolvi) (?:o |meu )?(?:cracha|uniforme)\b`, whatever),
];
