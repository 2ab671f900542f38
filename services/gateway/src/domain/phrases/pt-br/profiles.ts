import type { Phrases } from '../phrases.ts';
import { count, days, messages, number, percent } from './words.ts';

const dimensions = {
  dominance: 'Dominância',
  influence: 'Influência',
  steadiness: 'Estabilidade',
  conscientiousness: 'Conformidade',
} as const;

/** What each type looks for. */
const types = ['o certo', 'ajudar', 'vencer', 'ser único', 'entender', 'segurança', 'prazer', 'força', 'paz'];

const kinds = { disc: 'DISC', enneagram: 'Eneagrama' } as const;
const sure = (confidence: number): string =>
  confidence <= 0.2 ? 'muito baixa' : confidence <= 0.4 ? 'baixa' : 'média';
const words = (n: number): string => count(n, 'palavra própria', 'palavras próprias');

export const profilesPtBr: Phrases['profiles'] = {
  notice:
    'Perfis tirados de conversa são palpite, não diagnóstico: não há estudo público que valide DISC ou Eneagrama a partir de mensagens. Não servem para contratar, dar crédito, cuidar da saúde nem decidir nada sobre ninguém. Cada pessoa pode ver o seu, contestar e pedir a revisão por gente (LGPD, art. 20).',
  title: (kind, confidence) => `**${kinds[kind]}**: confiança ${sure(confidence)} (${percent(confidence)})`,
  basis: ({ words: n, days: on }) => `Lido em ${words(n)}, escritas em ${days(on)}.`,
  compared: '50 é o costume deste grupo.',
  alone: '50 é o costume em grupos de conversa.',
  dimension: (name) => dimensions[name],
  type: (type) => `${type} · ${types[type - 1]}`,
  undecided: 'em aberto',
  leading: ({ type, wing }) =>
    `O que mais aparece é o tipo **${type}**, de quem busca ${types[type - 1]}${wing === null ? '' : `, com asa **${wing}** (${types[wing - 1]})`}.`,
  noLeading: 'Nenhum tipo se destaca.',
  more: (n) => `e mais ${number(n)}`,
  inFavour: (quotes) => `A favor: ${quotes}.`,
  against: (quotes) => `Contra: ${quotes}.`,
  nothingAgainst: 'Contra, nada foi encontrado.',
  contested:
    '**Contestado**: alguém pediu que uma pessoa reveja este perfil. Até a resposta ele não muda; leia com essa dúvida.',
  tooLittle: (names) => `Ainda não há o bastante para dizer alguma coisa de: ${names}.`,
  explanation: ({ state, method, model, promptVersion, words: n, body, contested }) => {
    const how =
      method === 'model'
        ? `por um modelo de linguagem (${model ?? '?'}, instruções ${promptVersion ?? '?'}), que recebeu só frases da própria pessoa, sem nomes nem contatos, em duas metades lidas em separado`
        : `por regras que contam sinais nas frases da própria pessoa (${promptVersion ?? '?'}), sem modelo de linguagem`;
    const doubt = contested ? ' Uma revisão foi pedida e ainda não foi respondida: até lá o perfil não muda.' : '';
    if (state === 'insufficient_evidence' || !body)
      return `Nada se diz: ${words(n)} é pouco, ou faltaram citações. Com menos de 350 palavras nenhum modelo é consultado.${doubt}`;
    const compared =
      body.comparedWith === null
        ? ''
        : `, comparada com ${count(body.comparedWith, 'outra pessoa', 'outras pessoas')} do grupo`;
    const halves = body.agreement === null ? '' : ` As duas metades concordam em ${percent(body.agreement)}.`;
    return `Feito ${how}: ${words(n)} em ${messages(body.messages)} de ${days(body.days)}${compared}.${halves} Cada citação foi conferida na mensagem de quem a escreveu; nota com menos de três não é mostrada.${doubt}`;
  },
};
