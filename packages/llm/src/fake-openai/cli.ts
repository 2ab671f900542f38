import { parseArgs } from 'node:util';
import { startFakeOpenai } from './index.ts';

const usage = `npm run fake-openai -- [options]

A server on 127.0.0.1 that speaks OpenAI's API (responses, chat, embeddings, files, batches; streaming) and says made-up
things that fit the schemas it is given. Point OPENAI_BASE_URL at the address it prints; any OPENAI_API_KEY will do.

  --port N         8123 by default; 0 takes a free one
  --rpm N          requests a minute (10000)
  --tpm N          tokens a minute (2000000)
  --latency MS     how long an answer takes (0)
  --faults SCRIPT  what goes wrong: "quota*2,ok*3,reset" in this order, or "reset=0.02,stall=0.01" by chance; faults are
                   rate_limit_short, rate_limit_long, quota, server_error, html_503, reset, stall, truncation,
                   incomplete, refusal, wrong_schema`;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8123' },
        rpm: { type: 'string', default: '10000' },
        tpm: { type: 'string', default: '2000000' },
        latency: { type: 'string', default: '0' },
        faults: { type: 'string', default: '' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
};

const { help, faults, ...numbers } = read();
if (help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
for (const [name, value] of Object.entries(numbers))
  if (!/^\d+$/.test(value)) fail(`--${name} ${value} is not a whole number\n\n${usage}`);

try {
  const { rpm, tpm, port, latency } = numbers;
  const server = await startFakeOpenai({
    port: Number(port),
    limits: { rpm: Number(rpm), tpm: Number(tpm) },
    latencyMs: Number(latency),
    faults,
  });
  process.stdout.write(`Fake OpenAI at ${server.url} (${rpm} requests and ${tpm} tokens a minute)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      const { answered, refused, tokens } = server.stats();
      process.stdout.write(`${answered} answered, ${refused} refused, ${tokens} tokens\n`);
      await server.close();
    });
} catch (error) {
  fail((error as Error).message);
}
