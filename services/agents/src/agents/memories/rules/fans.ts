import { ambiguousTeams, teams } from '../lexicon/teams.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, isEnd } from '../reading/phrase.ts';
import { opening, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const lengthOf = ({ words }: Pick<RuleMatch, 'words'>): number =>
  [3, 2, 1].find((most) => teams.has(foldedOf(words.slice(0, most)))) ?? 0;
const valueNamed = (name: string): Value => ({ value: name, normal: fold(name) });
const team = (match: RuleMatch): Value | null => {
  const found = teams.get(foldedOf(match.words.slice(0, lengthOf(match))));
  return found === undefined || found === 'tricolor' ? null : valueNamed(found);
};
const plainTeam = (match: RuleMatch): Value | null => {
  const name = foldedOf(match.words.slice(0, lengthOf(match)));
  return ambiguousTeams.has(name) ? null : team(match);
};
/** Of football is spoken, and so of clubs that are places as well. */
const football =
  /\b(?:jogo|jogao|joga|jogou|gol|golaco|campeonato|brasileirao|libertadores|sul-americana|copa|estadual|gauchao|paulistao|mineiro|carioca|classico|gre-nal|grenal|derby|estadio|arena|torcida|torcedora?|torcer|torco|tecnico|rebaixad[oa]|rebaixamento|serie [abcd]|subiu|subimos|cair|caiu|caimos|penalti|penaltis|vitoria|derrota|empate|tabela|titulo|campeao|campea|tri|tetra|penta|hexa|octa|camisa|sofro|sofredor[a]?|sofrer|time|futebol|zagueiro|goleiro|atacante|escalacao|contratou|beira-rio|maracana|morumbi|mineirao|arruda|ilha do retiro|fonte nova|barradao|castelao|ressacada|couto pereira|allianz|itaquerao|vila belmiro|sao januario|engenhao|independencia)\b/;
const inFootball = (match: RuleMatch): Value | null => (football.test(match.said) ? team(match) : plainTeam(match));
/** "GALOOO": nobody shouts of a cock. */
const shouted = (match: RuleMatch): Value | null =>
  /^\p{Lu}{4,}$/u.test(match.words[0]?.text ?? '') &&
  !/^(?:vitoria|internacional|belo|treze)/.test(match.words[0]?.folded ?? '')
    ? team(match)
    : null;
const whole = (match: RuleMatch): Value | null => {
  const next = match.words[lengthOf(match)];
  return !next ||
    isEnd(next) ||
    /^(?:porra|caralho|krl|carai|eterno|eterna|campeao|tetra|penta|hexa|tri|bi|da|do|sempre|sem|minha|meu|poha|pora|demais|mesmo)$/.test(
      next.folded,
    )
    ? (shouted(match) ?? plainTeam(match))
    : null;
};
const playful = { playful: true };
const faith =
  '(?:ate (?:morrer|o fim|debaixo|no inferno|na serie|embaixo)|desde (?:o berco|pequen[oa]|crianca|menin[oa]|sempre|que nasci|guri|guria|pia|pia|gurizinho)|de (?:berco|nascenca|coracao|carteirinha|pai para filh[oa]|corpo e alma|familia)|roxo|roxa|doente|fanatic[oa]|sofredor[a]?|com (?:muito )?orgulho|com muita honra|gracas a deus|raiz|na veia|no coracao|e minha (?:vida|paixao|religiao|doenca)|e religiao|acima de tudo|sempre)';

/** Clubs, by how those who support them shout, suffer and boast. */
export const fanRules: Rule[] = [
  rule(
    'supports_team',
    0.8,
    String.raw`${opening}(?=\S+(?: \S+)?,? (?:ate (?:morrer|o fim|debaixo|no inferno)|rox[oa]|doente|na veia|no coracao|de carteirinha|fanatic[oa])\b)`,
    unlessAnimal,
    { ...playful, bare: true },
  ),
  rule(
    'supports_team',
    0.9,
    String.raw`\b(?:torco|torcendo|torcemos|torcer|torcedora?|torcida)(?: \S+){0,3}? (?:pro|para o|para a|para|pelo|pela|d[oa])\b(?<!\b(?:nao|deixei de|parei de) .{0,30})`,
    mineOnly,
    playful,
  ),
  rule(
    'supports_team',
    0.85,
    String.raw`\b(?:continuo|sigo|sempre fui|sempre serei|eu sou|a gente e|nasci|sou|somos todos|somos|virei|fui criad[oa]) (?:\S+ )?(?=\S+(?: \S+)? ${faith})`,
    team,
    playful,
  ),
  rule(
    'supports_team',
    0.85,
    String.raw`\b(?:continuo|sigo|sempre fui|sou e serei|somos)(?: (?:firme|sendo|ainda|muito|do time d[oa]|d[oa]))*(?= \S)`,
    plainTeam,
    playful,
  ),
  rule(
    'supports_team',
    0.85,
    String.raw`\b(?:aqui|em casa|nessa casa|na minha casa|la em casa)(?:,| todo mundo| a gente| so| quem manda| nessa casa)* (?:e|so (?:entra|da)|torce (?:para|pro)(?: o| a)?|somos(?: todos)?)(?: [oa]s?| todos| tudo| da nacao)*\b(?= \S)`,
    inFootball,
    playful,
  ),
  rule(
    'supports_team',
    0.8,
    String.raw`(?:${opening}|\b(?:eu|nos|mas|e) )time(?: do coracao)?,?:? (?:e )?(?:[oa] )?(?=\S)`,
    team,
    playful,
  ),
  rule(
    'supports_team',
    0.85,
    String.raw`\bmeu (?:time|clube)(?: do coracao| de infancia| desde sempre)?(?:,? (?:e|sempre foi))?(?:,? [oa])?(?= \S)`,
    team,
    playful,
  ),
  rule('supports_team', 0.8, String.raw`${opening}(?=\S+(?: \S+)?,? ${faith})`, plainTeam, { ...playful, bare: true }),
  rule(
    'supports_team',
    0.8,
    String.raw`\b(?:meu|minha|nosso) (?:querid[oa] |amad[oa] |pobre |eterno |sofrido |glorios[oa] )?(?=\S)`,
    ours,
    playful,
  ),
  rule(
    'supports_team',
    0.8,
    String.raw`\b(?:(?:vai|dale|da-lhe|bora|avante|aqui e|viva o|saudacoes|te amo|eu te amo|obrigad[oa]),? (?:o |a |meu |minha )?(?=\S)|^(?=\S+(?: \S+){0,2}!+\s*$))`,
    whole,
    playful,
  ),
  rule('supports_team', 0.8, String.raw`^(?=\S+(?: \S+){0,2}$)`, shouted, playful),
  rule(
    'supports_team',
    0.8,
    String.raw`\b(?:amo|adoro|amor pelo|amor por|louc[oa] pelo|apaixonad[oa] pel[oa]|fanatic[oa] pel[oa]|doente pel[oa]|chorei (?:pelo|com o|por causa do)|sofro (?:pelo|com o|por causa do|por)|sofrendo (?:pelo|com o|por)|sofri (?:pelo|com o)|fui ver o|sou socia? d[oa]|socio-torcedor d[oa]|ingresso para ver o) ?(?:meu |o |a )?(?=\S)`,
    suffering,
    playful,
  ),
  rule(
    'supports_team',
    0.8,
    String.raw`\b(?:eu so quero que|so quero que|tomara que|quero ver) [oa]\b(?= \S+(?: \S+)? (?:passe|ganhe|suba|venca|vença|nao caia|seja campeao|ganhar|subir|passar))`,
    team,
    playful,
  ),
  rule(
    'supports_team',
    0.85,
    String.raw`\b(?:carregando|defendendo|representando)(?: \S+)? o\b(?=.*\b(?:nas costas|sozinh[oa]|aqui)\b)`,
    team,
    playful,
  ),
  rule(
    'supports_team',
    0.8,
    String.raw`(?:${opening}|\b(?:eu|mas|e),? )(?:como|sendo|enquanto)(?: bom| boa| um| uma)? (?=\S)`,
    plainTeam,
    { ...playful, bare: true },
  ),
  rule(
    'supports_team',
    0.8,
    String.raw`\bo coracao (?:e|continua(?: sendo)?|segue(?: sendo)?|sempre sera|sera sempre)\b`,
    team,
    playful,
  ),
];

function mineOnly(match: RuleMatch): Value | null {
  return /\b(?:contra|voces?|el[ea]s?|quem|meu (?:pai|irmao|marido|namorado|filho|avo|vo|primo|tio)|minha (?:mae|irma|familia|filha)|torcida d[oa])\b/.test(
    match.before,
  ) ||
    /^torcida/u.test(fold(match.matched)) ||
    /\bcontra\b/.test(match.said)
    ? null
    : inFootball(match);
}
const animal =
  /^(?:peixe|galo|coelho|macaca|raposa|tubarao|figueira|remo|leao|fogao|papagaio|bugre|juventude|belo|asa|treze|barra|avenida|dragao|fantasma|internacional|vitoria)$/;
function unlessAnimal(match: RuleMatch): Value | null {
  return animal.test(foldedOf(match.words.slice(0, lengthOf(match)))) ? null : team(match);
}
function ours(match: RuleMatch): Value | null {
  const name = foldedOf(match.words.slice(0, lengthOf(match)));
  return animal.test(name) || !football.test(match.said) ? null : team(match);
}
function suffering(match: RuleMatch): Value | null {
  return football.test(`${fold(match.matched)} ${match.said}`) ? inFootball(match) : plainTeam(match);
}
