import type { Report } from '@prosa/contracts';
import { withheldParts } from '../../withheld-parts.ts';
import { capitalised } from '../wording.ts';

const agents: Record<string, string> = {
  statistics: 'Estatísticas',
  memories: 'Memórias',
  disc: 'DISC',
  enneagram: 'Eneagrama',
  engagement: 'Participação',
  patterns: 'Costumes',
  subjects: 'Assuntos',
  summaries: 'Resumos',
};
const methods: Record<string, string> = {
  statistics: 'contadas uma a uma nas mensagens, sem modelo nenhum',
  offline:
    'encontradas por regras escritas à mão, sem modelo de linguagem, e nenhuma palavra saiu deste servidor; regras entendem menos que gente, então faltar aqui não quer dizer que não foi dito',
  model: 'encontradas por um modelo de linguagem, que recebeu as mensagens sem os nomes',
};

const figures: Record<string, string> = {
  statistics: 'contas feitas nas mensagens, ditas por frases prontas, sem modelo nenhum',
  model:
    'contas feitas nas mensagens; um modelo de linguagem só as pôs em palavras, e frase com número que não estava nas contas ficou de fora',
};
/** Of agents for whom it means something else. */
const own: Record<string, Record<string, string>> = {
  engagement: figures,
  patterns: figures,
  subjects: {
    offline: 'cada um leva o nome das palavras que mais voltam nele, sem modelo nenhum',
    model: 'nomeados por um modelo de linguagem, que recebeu palavras e trechos sem os nomes',
  },
  summaries: {
    offline: 'trechos escolhidos por contas, nas palavras de quem escreveu, sem modelo nenhum',
    model:
      'escritos por um modelo de linguagem, que recebeu as mensagens sem os nomes; frase sem mensagem que a sustente ficou de fora',
  },
};

interface MethodWords {
  /** Day and time of an instant. */
  made: (instant: string) => string;
  count: (n: number, one: string, many: string) => string;
}

/** How the report came about and what it cannot know. */
export const methodPtBr =
  ({ made, count }: MethodWords) =>
  (report: Report): string[] => {
    const { analysis, overview, memories, sentiment, topics, interactions, events } = report;
    const missing = analysis.missing.map((name) => agents[name] ?? name);
    const withheld = withheldParts(report);
    const hidden = [...(withheld.memories ? ['memórias'] : []), ...(withheld.quotes ? ['citações'] : [])];
    return [
      `Versão ${analysis.version}, de ${made(analysis.finishedAt)}.`,
      ...analysis.agents.map(
        ({ name, version, method }) =>
          `**${agents[name] ?? name}** (${name}, versão ${version}): ${own[name]?.[method] ?? methods[method] ?? method}.`,
      ),
      ...(sentiment || topics || interactions || events
        ? [
            '**Clima, assuntos, laços e planos** são lidos por regras, palavra por palavra: ironia e piada interna escapam, e silêncio não quer dizer desinteresse.',
          ]
        : []),
      ...(memories
        ? [
            `Cada citação foi conferida na mensagem de quem a escreveu; ${memories.dropped === 0 ? 'nenhuma afirmação ficou de fora por falta de prova' : `${count(memories.dropped, 'afirmação ficou', 'afirmações ficaram')} de fora por falta de prova`}.`,
          ]
        : []),
      ...(missing.length > 0 ? [`**Incompleto**: faltou ${missing.join(' e ')}, que não terminou desta vez.`] : []),
      ...(hidden.length > 0
        ? [
            `${capitalised(hidden.join(' e '))} só aparecem para quem pode ler as mensagens e o que é dito sobre cada pessoa.`,
          ]
        : []),
      ...(overview && overview.media + overview.deleted > 0
        ? ['O que não se sabe: o conteúdo de fotos, vídeos e áudios, e o que diziam as mensagens apagadas.']
        : []),
    ];
  };
