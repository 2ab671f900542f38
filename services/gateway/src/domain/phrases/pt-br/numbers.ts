import type { Report } from '@prosa/contracts';
import type { Phrases } from '../phrases.ts';
import { count, type Dates, days, messages, number, percent } from './words.ts';

const changed = ({ edited, deleted }: { edited: number; deleted: number }): string => {
  if (edited === 0) return count(deleted, 'mensagem apagada', 'mensagens apagadas');
  const also = deleted > 0 ? ` e ${count(deleted, 'apagada', 'apagadas')}` : '';
  return `${count(edited, 'mensagem editada', 'mensagens editadas')}${also}`;
};

const oneIn = (every: number): string =>
  every < 2 ? 'quase uma por mensagem' : `uma a cada ${number(Math.round(every))} mensagens`;

/** Two days in a row are no run. */
const shortestStreak = 3;

const growth = (times: number): string[] => {
  const told = (much: string) => [`Nos últimos 30 dias, **${much}** que nos 30 anteriores.`];
  if (times >= 2) return [`Nos últimos 30 dias, **${number(Math.round(times * 10) / 10)} vezes** o dos 30 anteriores.`];
  if (times >= 1.1) return told(`${percent(times - 1)} a mais`);
  return times <= 0.9 ? told(`${percent(1 - times)} a menos`) : [];
};

const understood = ({ exports, lines, unrecognised }: NonNullable<Report['coverage']>): string => {
  const files = exports === 1 ? 'do arquivo' : `dos ${number(exports)} arquivos`;
  return unrecognised === 0
    ? `**Todas as ${count(lines, 'linha', 'linhas')}** ${files} foram entendidas.`
    : `**${number(unrecognised)} de ${count(lines, 'linha', 'linhas')}** ${files} não ${unrecognised === 1 ? 'foi entendida' : 'foram entendidas'}.`;
};

export const numbersPtBr =
  ({ period }: Dates): Phrases['numbers'] =>
  (o, coverage) => [
    `**${messages(o.messages)}** de **${count(o.members, 'pessoa', 'pessoas')}**, ${period(o.from, o.to)}${o.messages >= 2 * o.days ? `: umas ${number(Math.round(o.messages / o.days))} por dia` : ''}.`,
    `**${count(o.words, 'palavra', 'palavras')}**, umas ${number(Math.round(o.words / Math.max(1, o.messages)))} por mensagem.`,
    ...(o.media > 0
      ? [
          `**${count(o.media, 'mídia', 'mídias')}** (fotos, vídeos, áudios, figurinhas): ${oneIn(o.messages / o.media)}.`,
        ]
      : []),
    ...(o.edited + o.deleted > 0 ? [`**${changed(o)}**.`] : []),
    ...(o.systemLines > 0
      ? [
          `**${count(o.systemLines, 'aviso', 'avisos')} do WhatsApp** (quem entrou, quem saiu, trocas de nome), fora de todas as contas.`,
        ]
      : []),
    ...(coverage ? [understood(coverage)] : []),
    ...(o.streak.days >= shortestStreak
      ? [`**${days(o.streak.days)} seguidos** com mensagens, ${period(o.streak.from, o.streak.to)}: a maior sequência.`]
      : []),
    ...(o.growth === null ? [] : growth(o.growth)),
  ];
