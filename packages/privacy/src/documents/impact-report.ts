import { activities } from '../data-map/activities.ts';
import { activityNames, basisOf, heldFor, namesOf, personal, type ReadersOf, table } from './markdown.ts';

/** Measures that hold for everything, with where they can be checked. */
const measures: readonly (readonly [measure: string, where: string])[] = [
  [
    'cifragem por envelope (AES-256-GCM), uma chave por membro e por grupo; a chave-mestra fica fora do banco',
    'packages/vault',
  ],
  [
    'segurança em nível de linha: o que alguém não pode ver não existe; papéis nunca vêm do token',
    'supabase/migrations, packages/database/test/access',
  ],
  [
    'sem base legal em vigor nada é processado nem lido; perfis e envio a modelos começam desligados',
    'legal_bases, GET /v1/groups/{groupId}/legal-bases',
  ],
  ['menores de idade e quem não quer não têm perfil; dados bloqueados não são usados', 'PATCH /v1/members/{memberId}'],
  ['nomes, números e e-mails são trocados por pseudônimos antes de qualquer envio a um modelo', 'packages/llm'],
  ['cada afirmação cita mensagens e é conferida letra por letra; o que não confere é descartado', 'services/agents'],
  [
    'eliminação apaga linhas, vetores e a chave; depois de restaurar uma cópia, as eliminações são refeitas',
    'erasures, ANCHOR_STORE',
  ],
  [
    'trilha de auditoria em cadeia de hashes, com cabeças assinadas fora do banco, também das leituras',
    'services/audit',
  ],
  ['logs só com campos de uma lista fechada: nenhum texto, nome ou número', 'packages/runtime'],
  [
    'direitos dos titulares por API, também sem conta, com prazo de 15 dias e contagem de atrasos',
    'POST /v1/groups/{groupId}/privacy/requests',
  ],
  ['registro de incidentes com prazo de 3 dias úteis e consulta de quem foi afetado', 'POST /v1/privacy/incidents'],
];

/** The impact report on the protection of personal data (LGPD, art. 38), in pt-BR, as Markdown. */
export const impactReport = (readersOf: ReadersOf): string => {
  const risky = activityNames.filter((activity) => activities[activity].risk !== null);
  const described = activityNames.map((activity) => {
    const { name, why } = activities[activity];
    const classes = personal(heldFor(activity, readersOf).flatMap((place) => place.classes));
    return [name, why, namesOf(classes), basisOf(activity)];
  });
  return `# Relatório de impacto à proteção de dados pessoais (RIPD)

Gerado do mapa de dados (packages/privacy) por \`npm run docs\`; não se edita à mão. Atende aos arts. 5º, XVII, e 38 da Lei nº 13.709/2018
(LGPD). O operador da instalação acrescenta seu nome, o do encarregado e a sua avaliação dos riscos que restam.

## O que é tratado, para quê e com que base

${table(['atividade', 'finalidade', 'dados pessoais', 'base legal'], described)}

## Por que é necessário e proporcional

- O serviço só lê o que participantes do grupo lhe entregam, e guarda cada mensagem uma vez, cifrada.
- Cada finalidade tem sua base, e pode ser desligada sem as outras; terminada a base, o que dela dependia deixa de ser mostrado na mesma
  hora e é removido depois.
- O arquivo enviado é apagado depois de lido, em 7 dias no máximo; mensagens, pelo prazo de retenção do grupo.
- Conclusões sobre pessoas vêm com evidências nas palavras delas, podem ser corrigidas e contestadas, e a correção vale nas próximas análises.

## Riscos e medidas

${table(
  ['atividade', 'risco para as pessoas'],
  risky.map((activity) => [activities[activity].name, activities[activity].risk ?? '']),
)}

## Salvaguardas

${table(['medida', 'onde se confere'], measures)}

## Riscos que restam

- Quem tem o banco e a chave-mestra lê tudo: guarde-os separados.
- O índice de palavras revela, a quem tem o banco, quais mensagens de um grupo têm uma palavra em comum, não qual.
- Palavras de uma pessoa citadas por outra continuam nas mensagens dessa outra.
- Um texto pode identificar alguém mesmo sem nome nem número; por isso o envio a modelos começa desligado.
`;
};
