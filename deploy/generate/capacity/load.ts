import { costs, habits, prices } from './costs.ts';

/** What so many groups need; processors are whole machines' cores. */
export interface Load {
  messages: number;
  databaseBytes: number;
  streamBytes: number;
  eventsPerSecond: number;
  ingestion: number;
  agents: number;
  database: number;
  /** Hours that all history takes the first time, on the processors of the peak. */
  firstHours: number;
  /** US dollars a month. */
  infrastructure: number;
  models: number;
  perGroup: number;
}

const day = 86_400;
const daysOfMonth = 30;

export const loadOf = (groups: number): Load => {
  const runs = groups * habits.active;
  /** Messages that are new on a day: an upload brings those of the days since the last. */
  const fresh = groups * habits.newPerDay;
  const processors = (secondsPerDay: number) => ((secondsPerDay / day) * habits.peak) / habits.busy;
  const ingestion = processors(fresh * costs.ingest.value + runs * habits.repeated * costs.known.value);
  const agents = processors(runs * costs.update.value);
  const database = processors(fresh * costs.ingestDatabase.value);

  const messages = groups * habits.messages;
  const databaseBytes = messages * costs.storage.value + groups * costs.partials.value;
  const eventsPerDay = runs * habits.eventsPerRun;
  const streamBytes = eventsPerDay * habits.daysOfEvents * costs.events.value;
  const firstSeconds = messages * (costs.ingest.value + costs.statistics.value);

  const disk = ((databaseBytes + streamBytes) / 1e9) * prices.gigabyteMonth;
  const infrastructure = (ingestion + agents + database) * prices.processorMonth + disk;
  const { tokensPerMessage, readers, inputPerMillion, outputPerMillion, outputShare, embeddingPerMillion } =
    prices.model;
  const perMillion = readers * (inputPerMillion + outputShare * outputPerMillion) + embeddingPerMillion;
  const models = ((fresh * daysOfMonth * tokensPerMessage) / 1e6) * perMillion;
  return {
    messages,
    databaseBytes,
    streamBytes,
    eventsPerSecond: eventsPerDay / day,
    ingestion,
    agents,
    database,
    firstHours: firstSeconds / (ingestion + agents) / 3_600,
    infrastructure,
    models,
    perGroup: (infrastructure + models) / groups,
  };
};
