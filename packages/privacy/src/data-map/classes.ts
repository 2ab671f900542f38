import type { Purpose } from '@prosa/contracts';

/** What kind of data a column holds, how it is protected, and whether it says something of a person. */
export const dataClasses = {
  text: {
    name: 'texto de mensagens e trechos citados',
    protection: 'cifrado com a chave do membro ou do grupo',
    personal: true,
  },
  vector: { name: 'vetores de texto', protection: 'tratados como o texto: RLS e eliminação física', personal: true },
  name: {
    name: 'nomes e números de telefone',
    protection: 'cifrados com a chave do membro ou do grupo',
    personal: true,
  },
  finding: {
    name: 'conclusões sobre pessoas ou sobre o grupo',
    protection: 'cifradas com a chave do membro ou do grupo',
    personal: true,
  },
  behaviour: { name: 'horários, tipos, tamanhos e contagens', protection: 'RLS', personal: true },
  matching: {
    name: 'índices e códigos de comparação (HMAC com chave)',
    protection: 'HMAC-SHA-256 com chave do grupo, e RLS',
    personal: true,
  },
  member: { name: 'identificadores pseudônimos de membros', protection: 'RLS', personal: true },
  account: { name: 'identificadores de contas', protection: 'RLS', personal: true },
  right: {
    name: 'bases legais, consentimentos, marcações e pedidos',
    protection: 'RLS; textos cifrados',
    personal: true,
  },
  network: { name: 'endereços IP', protection: 'tabela à parte, sem leitura por usuários', personal: true },
  trail: {
    name: 'registros de auditoria: identificadores e contagens',
    protection: 'cadeia de hashes com cabeças assinadas, RLS',
    personal: true,
  },
  key: {
    name: 'chaves de dados',
    protection: 'envelopadas pela chave-mestra, que fica fora do banco',
    personal: false,
  },
  secret: { name: 'segredos e códigos', protection: 'só o SHA-256, ou cifrados', personal: false },
  operation: { name: 'estado e configuração do serviço', protection: 'RLS', personal: false },
} as const satisfies Record<string, { name: string; protection: string; personal: boolean }>;
export type DataClass = keyof typeof dataClasses;

/** Why something is held. The purposes that a group records a basis for, and those that the service itself answers for. */
export type ProcessingActivity =
  | Purpose
  | 'import'
  | 'access'
  | 'rights'
  | 'accountability'
  | 'access_records'
  | 'operation';

export const legalBasisClasses = {
  recorded:
    'a base registrada pelo dono do grupo para a finalidade (art. 7º ou 11), versionada; sem base em vigor, nada é processado nem lido',
  contract: 'execução de contrato com quem usa o serviço (art. 7º, V)',
  obligation: 'cumprimento de obrigação legal (art. 7º, II)',
  interest: 'legítimo interesse do controlador na segurança e no funcionamento do serviço (art. 7º, IX)',
} as const;
export type LegalBasisClass = keyof typeof legalBasisClasses;

/** For how long something is held. */
export const retentions = {
  group:
    'enquanto o grupo existir; mensagens, pelo prazo de retenção do grupo; eliminado com o membro, salvo retenção legal',
  upload: 'até a leitura do arquivo, 7 dias no máximo',
  run: 'enquanto dura a análise, depois com ela',
  unused: 'enquanto serve: some depois de três análises que não a usaram, ou com a pessoa ou o grupo',
  days: 'alguns dias, até ninguém mais precisar para repetir ou reenviar',
  month: '30 dias',
  six_months: '6 meses (Marco Civil da Internet, art. 15), à parte de eliminações',
  proof: 'como prova do cumprimento da lei, também depois da eliminação; só identificadores, contagens e recibos',
  account: 'enquanto a conta existir',
  none: 'não é dado pessoal',
} as const;
export type Retention = keyof typeof retentions;

/** Names of columns, separated by spaces, by what they hold. */
export type Columns = { readonly [C in DataClass]?: string };

export interface TableEntry {
  what: string;
  activity: ProcessingActivity;
  retention: Retention;
  columns: Columns;
}
