import type { LawfulBasis, PersonExport, Purpose, RequestKind, RequestState } from '@prosa/contracts';
import { inline } from '../../domain/markdown-text.ts';
import type { PersonHead } from './collect.ts';

const purposes: Record<Purpose, string> = {
  statistics: 'estatísticas do grupo',
  search: 'busca nas mensagens',
  memories: 'memórias: o que você contou de si',
  profiles: 'perfis de comportamento',
  engagement: 'engajamento e padrões de interação',
  model_transfer: 'envio de textos, com pseudônimos, a um modelo de linguagem',
};
const bases: Record<LawfulBasis, string> = {
  consent: 'consentimento (art. 7º, I)',
  contract: 'execução de contrato (art. 7º, V)',
  legal_obligation: 'obrigação legal (art. 7º, II)',
  legitimate_interest: 'legítimo interesse (art. 7º, IX)',
  exercise_of_rights: 'exercício regular de direitos (art. 7º, VI)',
};
const kinds: Record<RequestKind, string> = {
  confirmation: 'confirmação de tratamento',
  access: 'acesso',
  correction: 'correção',
  anonymisation: 'anonimização',
  blocking: 'bloqueio',
  erasure: 'eliminação',
  portability: 'portabilidade',
  sharing: 'informação sobre compartilhamento',
  consent_revocation: 'revogação de consentimento',
  review: 'revisão de decisão automatizada',
};
const states: Record<RequestState, string> = {
  opened: 'aberto',
  in_progress: 'em andamento',
  answered: 'respondido',
  refused: 'recusado',
};
const nameKinds = { name: 'como salvo por quem exportou', push: 'como você se chama', number: 'número' } as const;

const day = (instant: string): string => instant.slice(0, 10).split('-').reverse().join('/');
const list = (items: readonly string[], none: string): string =>
  `${(items.length > 0 ? items : [none]).map((item) => `- ${item}`).join('\n')}\n`;
const section = (title: string, body: string): string => `\n## ${title}\n\n${body}`;

/** The readable form of an export, for the person it is about; their messages follow, a line each. */
export const documentHead = (head: PersonHead): string => {
  const { member } = head;
  return [
    `# Seus dados no grupo ${inline(member.groupName)}\n`,
    `\nEste documento reúne tudo o que o Prosa guarda sobre você neste grupo, como garante a Lei Geral de Proteção de Dados (Lei nº 13.709/2018, arts. 18 e 19). Foi feito em ${day(head.madeAt)}. Nele há só dados seus: o que outras pessoas escreveram não está aqui.\n`,
    section('Quem é você para o Prosa', identity(member)),
    section('Para que os dados são usados, e com que base legal', basisList(head)),
    section(
      'Consentimentos',
      list(
        head.consents.map(
          ({ purpose, termsVersion, givenAt, revokedAt }) =>
            `${purposes[purpose]}, termos ${inline(termsVersion)}: dado em ${day(givenAt)}${revokedAt ? `, revogado em ${day(revokedAt)}` : ''}`,
        ),
        'Nenhum.',
      ),
    ),
    section('Memórias', list(head.memories.map(memoryLine), 'Nenhuma.')),
    section('Perfis', list(head.profiles.map(profileLine), 'Nenhum.')),
    section('Números da última análise', figures(head)),
    section('Quem recebe ou recebeu dados', recipients(head)),
    section(
      'Seus pedidos',
      list(
        head.requests.map(
          ({ kind, state, openedAt, dueAt }) =>
            `${kinds[kind]}, aberto em ${day(openedAt)}, prazo ${day(dueAt)}: ${states[state]}`,
        ),
        'Nenhum.',
      ),
    ),
    section('O que foi feito com seus dados', trail(head)),
    section(
      'Seus direitos',
      'Você pode pedir confirmação, acesso, correção, anonimização, bloqueio, eliminação, portabilidade, informação sobre compartilhamento, revogação de consentimento e revisão de decisões automatizadas. O prazo de resposta é de 15 dias. Você também pode reclamar à Autoridade Nacional de Proteção de Dados (ANPD).\n',
    ),
    '\n## Suas mensagens\n\n',
  ].join('');
};

export const messageLine = ({ localTime, text, type, media }: PersonExport['messages'][number]): string => {
  const said = text === '' ? (media > 0 ? '(mídia, que não é guardada)' : `(${inline(type)})`) : inline(text);
  return `- ${day(localTime)} ${localTime.slice(11, 16)}: ${said}\n`;
};

const identity = ({ name, names, firstSeen, lastSeen, ...flags }: PersonHead['member']): string =>
  list(
    [
      `Nome mostrado: ${inline(name)}`,
      ...names.map((one) => `Nome nas exportações: ${inline(one.name)} (${nameKinds[one.kind]})`),
      `Mensagens de ${day(firstSeen)} a ${day(lastSeen)}`,
      ...(flags.minor ? ['Menor de idade: nenhum perfil é feito (art. 14)'] : []),
      ...(flags.optedOutAt ? [`Sem perfis, a seu pedido, desde ${day(flags.optedOutAt)}`] : []),
      ...(flags.blockedAt ? [`Dados bloqueados desde ${day(flags.blockedAt)}: guardados e não usados`] : []),
      ...(flags.anonymisedAt ? [`Nomes destruídos em ${day(flags.anonymisedAt)}`] : []),
    ],
    '',
  );

const basisList = ({ legalBases }: PersonHead): string =>
  list(
    legalBases.map(
      ({ purpose, basis, recordedAt, endedAt }) =>
        `${purposes[purpose]}: ${bases[basis]}, de ${day(recordedAt)} ${endedAt ? `a ${day(endedAt)}` : 'até agora'}`,
    ),
    'Nenhuma base registrada: nada é processado.',
  );

const memoryLine = ({ predicate, value, quotes, retiredAt }: PersonHead['memories'][number]): string =>
  `${inline(predicate.replaceAll('_', ' '))}: ${inline(value)}${retiredAt ? ' (não vale mais)' : ''}${quotes
    .map(({ quote }) => `; você escreveu “${inline(quote)}”`)
    .join('')}`;

const profileLine = ({ kind, state, confidence, words, method, model, createdAt }: PersonHead['profiles'][number]) =>
  `${kind === 'disc' ? 'DISC' : 'Eneagrama'}, feito em ${day(createdAt)} com ${words} palavras suas, ${
    model ? `pelo modelo ${inline(model)}` : `por regras (${inline(method)})`
  }: ${state === 'scored' ? `confiança de ${Math.round((confidence ?? 0) * 100)} %` : 'poucas palavras para dizer algo'}. É uma hipótese a partir de mensagens, nunca um diagnóstico. As notas e as evidências estão no arquivo JSON.`;

const figures = ({ figures }: PersonHead): string =>
  list(
    Object.entries(figures).map(([name, entries]) => `${inline(name)}: ${entries.length} registro(s), no arquivo JSON`),
    'Nenhum.',
  );

const recipients = ({ recipients: { processors, users, webhooks } }: PersonHead): string =>
  list(
    [
      ...processors.map(
        ({ processor, region, purpose, transfers, firstAt, lastAt }) =>
          `${inline(processor)} (${inline(region)}), para ${purposes[purpose]}: ${transfers} envio(s) de ${day(firstAt)} a ${day(lastAt)}`,
      ),
      ...users.map(({ role, users }) => `${users} pessoa(s) com acesso ao grupo como ${inline(role)}`),
      ...(webhooks > 0 ? [`${webhooks} endereço(s) que recebem avisos, só com identificadores e contagens`] : []),
    ],
    'Ninguém além do Prosa.',
  );

const trail = ({ trail }: PersonHead): string => {
  const counts = new Map<string, number>();
  for (const { eventType } of trail) counts.set(eventType, (counts.get(eventType) ?? 0) + 1);
  return list(
    [...counts].map(([type, count]) => `${inline(type)}: ${count} vez(es)`),
    'Nada está registrado.',
  );
};
