import { startFakeOpenai } from '../../packages/llm/src/fake-openai/index.ts';

/** What the bench says to the fake server's process; each is answered by its figures. */
export interface ServerOrder {
  limits?: { rpm: number; tpm: number };
}

export interface ServerFigures {
  url: string;
  answered: number;
  refused: number;
  tokens: number;
}

const latencyMs = 800;
const words = 'bora pro churrasco amanhã levo a carne e o carvão quem mais vem'.split(' ');

let answers = 0;
const server = await startFakeOpenai({
  limits: { rpm: 600, tpm: 240_000 },
  latencyMs,
  // From 10 to 150 tokens, of 300 that are allowed.
  answer: () => {
    answers++;
    return { summary: Array.from({ length: 5 + ((answers * 17) % 70) }, (_, n) => words[n % words.length]).join(' ') };
  },
});
const tell = () => process.send?.({ url: server.url, ...server.stats() } satisfies ServerFigures);
process.on('message', ({ limits }: ServerOrder) => {
  if (limits) server.setLimits(limits);
  tell();
});
process.on('disconnect', () => process.exit());
tell();
