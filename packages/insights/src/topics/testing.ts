import type { MemberId } from '@prosa/contracts';
import { type TopicSegment, topicSegmentsOf } from './topic-segment.ts';

export interface SaidText {
  id: number;
  text: string;
  localTime: string;
}

/** Texts as segments of one message each. */
export const segmentsFrom = (texts: readonly SaidText[]): TopicSegment[] =>
  texts.flatMap((text) => {
    const memberId: MemberId = `mem_${text.id % 3}`;
    return topicSegmentsOf(
      [{ ...text, memberId, answers: null, mentions: [], asks: false }],
      [{ ...text, memberId, kind: 'message', type: 'text', words: 0, media: 0, edited: false, sentiment: null }],
    );
  });

const subjects: Record<string, string> = {
  football: 'jogo gol goleiro torcida estádio campeonato pênalti atacante árbitro',
  barbecue: 'picanha carvão churrasqueira cerveja linguiça farofa espeto vinagrete costela',
  school: 'prova professora caderno matrícula boletim uniforme mochila recreio diretora',
  health: 'consulta exame vacina remédio febre médico cirurgia receita pressão',
};
export const vocabularies = Object.values(subjects).map((list) => list.split(' '));

const frames = [
  'gente, minha opinião é que % importa demais kkkk',
  'alguém me explica % por favor?',
  'fiquei pensando nesse assunto de % desde cedo',
  'bom dia grupo, % de novo rsrs',
  'lembrei daquela história: %',
];

/** Texts that speak of three words of their subject in frames that all share, over three weeks; deterministic. */
export const planted = (each: number): (SaidText & { subject: string })[] =>
  Object.entries(subjects).flatMap(([subject, list], s) =>
    Array.from({ length: each }, (_, n) => {
      const words = list.split(' ');
      const said = [0, 1, 2].map((k) => words[(n * (k + 1) + k * (k + Math.floor(n / 9)) + s) % words.length]);
      return {
        id: 1_000 * s + n,
        subject,
        text: (frames[(n + s) % frames.length] ?? '').replace('%', said.join(' e ')),
        localTime: `2025-03-${String(3 + (n % 21)).padStart(2, '0')}T10:00:00`,
      };
    }),
  );
