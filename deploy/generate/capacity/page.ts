import { costs, habits, prices, type UnitCost } from './costs.ts';
import { type Load, loadOf } from './load.ts';

const sizes: readonly [string, number][] = [
  ['1 k', 1_000],
  ['100 k', 100_000],
  ['10 M', 10_000_000],
];

const number = (value: number, digits = value < 0.1 ? 3 : value < 10 ? 1 : 0): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits }).replaceAll(',', ' ');
const bytes = (value: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return `${number(value / 1_000 ** power)} ${units[power]}`;
};
const small = (value: number, unit: string): string =>
  unit.startsWith('s ') && value < 1e-3 ? `${number(value * 1e6)} µ${unit}` : `${number(value)} ${unit}`;
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const lines: readonly [what: string, tell: (load: Load) => string][] = [
  ['messages kept', ({ messages }) => number(messages)],
  ['Postgres', ({ databaseBytes }) => bytes(databaseBytes)],
  ['JetStream, one copy', ({ streamBytes }) => bytes(streamBytes)],
  ['events a second, mean', ({ eventsPerSecond }) => number(eventsPerSecond)],
  ['processors of ingestion, at the peak', ({ ingestion }) => number(ingestion)],
  ['processors of agents, at the peak', ({ agents }) => number(agents)],
  ['processors of Postgres for writing, at the peak', ({ database }) => number(database)],
  ['first time: all history read and counted on those', ({ firstHours }) => `${number(firstHours)} h`],
  ['processors and disks, a month', ({ infrastructure }) => `$${number(infrastructure)}`],
  ['models, if all groups use them, a month', ({ models }) => `$${number(models)}`],
  ['together, per group and month', ({ perGroup }) => `$${perGroup.toFixed(4)}`],
];

/** docs/capacity.md: what is measured, what is assumed, and what follows. */
export const capacityPage = (): string => {
  const loads = sizes.map(([, groups]) => loadOf(groups));
  const measured = Object.values<UnitCost>(costs).map(({ what, value, unit, source }) =>
    row(what, small(value, unit), source),
  );
  const { model } = prices;
  return `# Capacity

Computed by \`deploy/generate/capacity\` from unit costs that were measured; \`npm run check\` fails where this page is not what it computes. Read
it for orders of magnitude: which part grows first, and what it costs. Nothing here was run at these sizes.

## Measured
${row('what', 'costs', 'source')}
|---|---|---|
${measured.join('\n')}

## Assumed
A group has ${number(habits.messages)} messages and gets ${habits.newPerDay} a day; on a day, ${habits.active * 100} % of groups are uploaded anew, whole, and analysed once.
The busiest hour has ${habits.peak} times the mean, and processors are ${habits.busy * 100} % busy then. A processor costs $${prices.processorMonth} a month, a gigabyte of fast disk $${prices.gigabyteMonth}.
Models: ${model.name}, ${model.tokensPerMessage} tokens a message, each new message read by ${model.readers} agents, which answer a twentieth of what they read.

## What follows
${row('groups', ...sizes.map(([name]) => name))}
|---|${sizes.map(() => '---:|').join('')}
${lines.map(([what, tell]) => row(what, ...loads.map(tell))).join('\n')}

## What gives first
- **Up to some 100 k groups one Postgres does**: writing is not what fills it, its disk is. Messages lie in 16 partitions by group, every query
  is of one group, and old months may be detached.
- **10 M groups are some hundred Postgres**: tenants are independent, so whole organisations move to an installation of their own (a
  Supabase project, a NATS, the services). One installation does not shard by itself.
- **Agents** are the processors: the first count of a large history. The queue takes it: live work waits behind at most \`lag\` events a pod.
- **JetStream** is far from its limits (26 k events/s were published on two cores): three servers for availability, not for rate.
- **Models** cost more than all else where they are on, and their rate limits come before ours: budgets per run, group and organisation.
`;
};
