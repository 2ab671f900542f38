/**
 * What one unit of work costs: measured on 23 November 2026, 2 x Xeon, Node 24, Debian's Postgres 15, with other work beside;
 * processor time, which that does not change much. Where from: the last column. Measure again on machines of your own.
 */
export interface UnitCost {
  what: string;
  value: number;
  unit: string;
  source: string;
}

export const costs = {
  ingest: {
    what: 'ingestion: one new message, from the file to its row',
    value: 25e-6,
    unit: 's of processor',
    source: '`BENCH_ENTRIES=100000 npm run bench -- ingest`: 2.5 s for 100 000; 22 s for a million',
  },
  ingestDatabase: {
    what: 'Postgres: the same message',
    value: 24e-6,
    unit: 's of processor',
    source: 'processor time of the server during an ingestion of 50 000: 1.2 s',
  },
  known: {
    what: 'ingestion: a file that is known but for 1 %, per message in it',
    value: 3e-6,
    unit: 's of processor',
    source: 'the same bench: 0.3 s for 100 000',
  },
  statistics: {
    what: 'agents: all statistics the first time, per message',
    value: 61e-6,
    unit: 's of processor',
    source: '`BENCH_ENTRIES=100000 npm run bench -- insights`: 6.1 s for 100 000; 39 s for a million',
  },
  update: {
    what: 'agents: statistics of 100 000 messages again after a day with new ones',
    value: 0.5,
    unit: 's of processor',
    source: 'the same bench: 0.5 s with 1 000 new ones',
  },
  storage: {
    what: 'Postgres: one message with its indexes',
    value: 690,
    unit: 'bytes',
    source: '`pg_database_size` before and after an ingestion of 50 000: 34.5 MB',
  },
  partials: {
    what: 'Postgres: statistics of a group, by day, month and year',
    value: 2e6,
    unit: 'bytes',
    source:
      'packages/insights/README.md: 90 to 200 kB a family and year at most, compressed to a third; some ten families and years',
  },
  events: {
    what: 'JetStream: one event',
    value: 1_000,
    unit: 'bytes',
    source: 'an estimate: ids and counts, headers among them',
  },
} as const satisfies Record<string, UnitCost>;

/** How groups are used: assumptions, to be replaced by figures of your own. */
export const habits = {
  messages: 20_000,
  newPerDay: 60,
  /** Share of groups that anything is uploaded for on a day. */
  active: 0.3,
  /** Days of history that an upload repeats. */
  repeated: 20_000,
  /** Events of one upload with its analysis. */
  eventsPerRun: 40,
  daysOfEvents: 14,
  /** Work does not come evenly: the busiest hour has so many times the mean. */
  peak: 4,
  /** How much of a processor is used at the peak. */
  busy: 0.6,
};

/** Prices in US dollars, of common clouds' lists; yours will differ. */
export const prices = {
  processorMonth: 25,
  gigabyteMonth: 0.125,
  model: {
    name: 'gpt-5-mini with text-embedding-3-small',
    /** Tokens of new messages are read once by the chunked agents, and embedded once. */
    tokensPerMessage: 15,
    readers: 5,
    inputPerMillion: 0.25,
    outputPerMillion: 2,
    outputShare: 0.05,
    embeddingPerMillion: 0.02,
  },
};
