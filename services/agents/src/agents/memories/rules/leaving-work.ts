import { knownEmployer, organisation, plainEmployer } from './employer.ts';
import { ending, type Rule, type RuleMatch, type Value, whatever } from './rule.ts';

const at = '(?:no|na|em|numa?)';
const dismissed =
  '(?:me desliguei|me demiti|pedi demissao|pedi (?:as |minhas )?contas?|pedi para sair|fui (?:demitid|desligad|dispensad)[oa]|(?:fui )?mandad[oa] embora|me mandaram embora|me demitiram|me desligaram|me dispensaram|me (?:dispensou|demitiu|mandou embora))';
/** Who leaves the hospital at a time of day leaves it for the day. */
const shift = String.raw`\b(?:agora|hoje|ontem|cedo|tarde|atrasad[oa]|indo|chego|chegando|correndo|plantao|(?:as|la pelas) \d|\d+ ?h)\b`;

/** "A loja", where it is one's own, is whatever one has. */
const ownPlace = (match: RuleMatch): Value | null => {
  const found = organisation(match);
  return found && !/^(?:loja|lojinha|firma|empresa|negocio)$/.test(found.normal) ? found : whatever();
};

export const leavingWorkRules: Rule[] = [
  ending(
    'works_at',
    String.raw`\b(?:nao (?:trabalho|estou(?: mais)? trabalhando)(?: mais)?(?: la)?|parei de trabalhar|${dismissed}) (?:d[ao]|${at}|para|pro)\b`,
    organisation,
  ),
  ending('works_at', String.raw`\bnao estou mais (?:no|na)\b`, organisation),
  ending('works_at', String.raw`\bsai d[ao]\b(?!.*${shift})`, organisation),
  ending(
    'works_at',
    String.raw`\b(?:deixei|larguei) (?:[oa] )?(?:cozinha|balcao|recepcao|caixa|setor|equipe|vaga|cargo|emprego|trabalho) d[oa]\b`,
    organisation,
  ),
  ending(
    'works_at',
    String.raw`\b(?:acabou|terminou|encerrou) (?:o |meu )?contrato (?:n[oa]|com [oa])\b`,
    organisation,
  ),
  ending('works_at', String.raw`\b(?:deixei|larguei|troquei) [oa]\b`, plainEmployer),
  ending(
    'works_at',
    String.raw`\b(?:(?:meu )?ultimo dia (?:de trabalho )?|(?:adeus|tchau),? ?)(?:d[eao]|no|na|[oa])?(?= \S)`,
    knownEmployer,
  ),
  ending(
    'works_at',
    String.raw`\b(?:fechei|fechamos|vendi|vendemos|encerrei|passei) (?:de vez )?(?:a|o|minha|meu|nossa|nosso)(?= (?:loja|lojinha|firma|empresa|negocio|ponto|salao|padaria|barbearia|oficina|restaurante|lanchonete|pizzaria|banca|barraca|atelie|relojoaria|consultorio)\b)`,
    ownPlace,
  ),
  ending('works_at', String.raw`\b(?:mudei|troquei) de (?:emprego|trabalho|firma|empresa)\b`, whatever),
  ending(
    'works_at',
    String.raw`\b(?:fechei|fechamos|encerrei|baixei) as portas d[oa]s?(?: (?:minha|meu|nossa|nosso))?\b`,
    ownPlace,
  ),
  ending('works_at', String.raw`\b(?:fechei|fechamos|encerrei) as portas\b(?! (?:d[oa]|e|com|para|por)\b)`, whatever),
  ending(
    'works_at',
    String.raw`\b(?:${dismissed}|(?:me )?aposentei|(?:larguei|perdi) (?:o |meu )?(?:emprego|trabalho|servico)|sai d(?:o emprego|a firma|a empresa|o trabalho de vez)|(?:estou|fiquei) (?:desempregad[oa]|sem (?:emprego|trabalho)))(?! (?:d[ao]|n[ao]) \S)`,
    whatever,
  ),
];
