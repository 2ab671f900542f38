import type { LegalBasisClass, ProcessingActivity } from './classes.ts';

interface ActivityEntry {
  name: string;
  why: string;
  basis: LegalBasisClass;
  /** What could go wrong for people, for the impact report; null where it is the same as everywhere. */
  risk: string | null;
}

/** The processing activities of the record (LGPD, art. 37). */
export const activities: Readonly<Record<ProcessingActivity, ActivityEntry>> = {
  import: {
    name: 'Importação de conversas',
    why: 'ler as exportações enviadas por participantes do grupo e guardar as mensagens uma só vez',
    basis: 'recorded',
    risk: 'uma exportação traz mensagens de pessoas que não a enviaram',
  },
  statistics: {
    name: 'Estatísticas do grupo',
    why: 'contar quem escreve, quando e sobre o quê',
    basis: 'recorded',
    risk: 'padrões de horário e de convivência podem revelar hábitos',
  },
  search: {
    name: 'Busca',
    why: 'achar mensagens por palavras e por sentido',
    basis: 'recorded',
    risk: 'facilita encontrar o que alguém disse há muito tempo',
  },
  memories: {
    name: 'Memórias',
    why: 'lembrar o que cada pessoa disse de si mesma',
    basis: 'recorded',
    risk: 'um fato pode estar errado, ser antigo ou ser sensível',
  },
  profiles: {
    name: 'Perfis de comportamento (DISC, Eneagrama)',
    why: 'descrever, como hipótese, como alguém aparece na conversa',
    basis: 'recorded',
    risk: 'perfilamento: conclusões erradas sobre a personalidade de alguém, e seu uso contra a pessoa',
  },
  engagement: {
    name: 'Engajamento e padrões de interação',
    why: 'mostrar como o grupo participa e responde',
    basis: 'recorded',
    risk: 'comparação entre pessoas',
  },
  model_transfer: {
    name: 'Envio de textos a modelos de linguagem',
    why: 'pedir a um operador externo que leia trechos sob pseudônimo',
    basis: 'recorded',
    risk: 'transferência internacional (art. 33); um texto pode identificar alguém mesmo sem nomes',
  },
  access: {
    name: 'Contas e acessos',
    why: 'saber quem pode ver e fazer o quê',
    basis: 'contract',
    risk: 'acesso de quem não deveria',
  },
  rights: {
    name: 'Direitos dos titulares e base legal',
    why: 'receber, responder e provar pedidos, consentimentos e eliminações',
    basis: 'obligation',
    risk: null,
  },
  accountability: {
    name: 'Auditoria e incidentes',
    why: 'provar quem viu e mudou o quê, e tratar incidentes',
    basis: 'obligation',
    risk: null,
  },
  access_records: {
    name: 'Registros de acesso à aplicação',
    why: 'guardar data, hora e IP, como manda o Marco Civil da Internet',
    basis: 'obligation',
    risk: null,
  },
  operation: {
    name: 'Funcionamento do serviço',
    why: 'fazer o serviço andar: filas, prazos, limites e contagens',
    basis: 'interest',
    risk: null,
  },
};
