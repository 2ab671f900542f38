import type { ChangedLeaf } from './compare.ts';
import type { Locale } from './locale.ts';

/** Fields of sections as a Portuguese reader calls them; English is the names of the fields themselves. */
const portuguese: Record<string, string> = {
  activeDays: 'dias com mensagens',
  answers: 'respostas',
  average: 'média',
  centrality: 'centralidade',
  closed: 'conversas encerradas',
  days: 'dias',
  deleted: 'apagadas',
  dropped: 'descartadas',
  edited: 'editadas',
  hours: 'horas',
  media: 'mídias',
  members: 'membros',
  mentions: 'menções',
  messages: 'mensagens',
  modularity: 'modularidade',
  opened: 'conversas iniciadas',
  outliers: 'fora de assunto',
  questions: 'perguntas',
  received: 'recebidas',
  reciprocity: 'reciprocidade',
  segments: 'trechos',
  sent: 'enviadas',
  share: 'fatia',
  silence: 'silêncio',
  size: 'trechos',
  streak: 'sequência',
  systemLines: 'linhas do sistema',
  ties: 'laços',
  topics: 'assuntos',
  unanswered: 'sem resposta',
  unread: 'sem leitura',
  waits: 'esperas',
  words: 'palavras',
};

const words = {
  en: { was: 'was', appeared: 'new', gone: 'gone, was' },
  'pt-BR': { was: 'antes', appeared: 'novo', gone: 'não há mais, antes' },
} as const;

/** A change in a sentence: `members / Bia / messages: 12 (was 10, +2)`. */
export const changeText = ({ path, before, after }: ChangedLeaf, locale: Locale): string => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: 'always' });
  const { was, appeared, gone } = words[locale];
  const where = path.map((part) => label(part, locale)).join(' / ');
  if (before === null) return `${where}: ${format.format(after ?? 0)} (${appeared})`;
  if (after === null) return `${where}: ${gone} ${format.format(before)}`;
  return `${where}: ${format.format(after)} (${was} ${format.format(before)}, ${signed.format(after - before)})`;
};

const label = (part: string, locale: Locale): string =>
  (locale === 'pt-BR' && Object.hasOwn(portuguese, part) ? portuguese[part] : undefined) ??
  (/^[a-z]+([A-Z][a-z]+)*$/.test(part) ? part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : part);
