import { type EventId, ProsaError, type ServiceName, type UserId } from '@prosa/contracts';
import { createAdmission } from './admission.ts';
import { begin } from './begin.ts';
import { despiteCollisions } from './collisions.ts';
import { type Actor, databaseMetrics } from './metrics.ts';
import { accessRecordsRepository } from './repositories/access-records.ts';
import { agentChunksRepository } from './repositories/agent-chunks.ts';
import { agentResultsRepository } from './repositories/agent-results.ts';
import { analysesRepository } from './repositories/analyses.ts';
import { apiKeysRepository } from './repositories/api-keys.ts';
import { auditRepository } from './repositories/audit.ts';
import { budgetsRepository } from './repositories/budgets.ts';
import { consentsRepository } from './repositories/consents.ts';
import { anonymousRequestsRepository, dataSubjectRequestsRepository } from './repositories/data-subject-requests.ts';
import { daysRepository } from './repositories/days.ts';
import { erasuresRepository } from './repositories/erasures.ts';
import { exportsRepository } from './repositories/exports.ts';
import { figuresRepository } from './repositories/figures.ts';
import { grantsRepository } from './repositories/grants.ts';
import { groupsRepository } from './repositories/groups.ts';
import { idempotencyRepository } from './repositories/idempotency.ts';
import { incidentsRepository } from './repositories/incidents.ts';
import { insightPartialsRepository } from './repositories/insight-partials.ts';
import { jobsRepository } from './repositories/jobs.ts';
import { keysRepository } from './repositories/keys.ts';
import { legalBasesRepository } from './repositories/legal-bases.ts';
import { membersRepository } from './repositories/members.ts';
import { memoriesRepository } from './repositories/memories.ts';
import { memoryCorrectionsRepository } from './repositories/memory-corrections.ts';
import { messagesRepository } from './repositories/messages.ts';
import { modelCallsRepository } from './repositories/model-calls.ts';
import { modelUsageRepository } from './repositories/model-usage.ts';
import { profilesRepository } from './repositories/profiles.ts';
import { type OutboxEvent, queueRepository } from './repositories/queue.ts';
import { reportSectionsRepository } from './repositories/report-sections.ts';
import { schedulesRepository } from './repositories/schedules.ts';
import { searchRepository } from './repositories/search.ts';
import { segmentsRepository } from './repositories/segments.ts';
import { sharesRepository } from './repositories/shares.ts';
import { subjectsRepository } from './repositories/subjects.ts';
import { summariesRepository } from './repositories/summaries.ts';
import { topicModelsRepository } from './repositories/topic-models.ts';
import { transfersRepository } from './repositories/transfers.ts';
import { vectorsRepository } from './repositories/vectors.ts';
import { webhookDeliveriesRepository } from './repositories/webhook-deliveries.ts';
import { webhooksRepository } from './repositories/webhooks.ts';
import { underRoles } from './roles.ts';
import { connect, type Sql } from './sql.ts';
import { sendAtOnce } from './statements.ts';

const repositories = {
  accessRecords: accessRecordsRepository,
  agentChunks: agentChunksRepository,
  agentResults: agentResultsRepository,
  analyses: analysesRepository,
  apiKeys: apiKeysRepository,
  audit: auditRepository,
  budgets: budgetsRepository,
  anonymousRequests: anonymousRequestsRepository,
  consents: consentsRepository,
  dataSubjectRequests: dataSubjectRequestsRepository,
  days: daysRepository,
  erasures: erasuresRepository,
  exports: exportsRepository,
  figures: figuresRepository,
  grants: grantsRepository,
  groups: groupsRepository,
  idempotency: idempotencyRepository,
  incidents: incidentsRepository,
  insightPartials: insightPartialsRepository,
  jobs: jobsRepository,
  legalBases: legalBasesRepository,
  members: membersRepository,
  memories: memoriesRepository,
  memoryCorrections: memoryCorrectionsRepository,
  messages: messagesRepository,
  modelCalls: modelCallsRepository,
  modelUsage: modelUsageRepository,
  profiles: profilesRepository,
  reportSections: reportSectionsRepository,
  schedules: schedulesRepository,
  search: searchRepository,
  segments: segmentsRepository,
  shares: sharesRepository,
  subjects: subjectsRepository,
  summaries: summariesRepository,
  webhookDeliveries: webhookDeliveriesRepository,
  vectors: vectorsRepository,
  webhooks: webhooksRepository,
  topicModels: topicModelsRepository,
  transfers: transfersRepository,
};
type Repositories = { readonly [R in keyof typeof repositories]: ReturnType<(typeof repositories)[R]> };

/** Each is made as it is asked for: a transaction wants a few of them, and there are many transactions. */
const madeWhenAsked = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(repositories).map(([name, make]) => [
      name,
      {
        get(this: { sql: Sql }) {
          return make(this.sql);
        },
      },
    ]),
  ),
);
const repositoriesOf = (sql: Sql): Repositories => Object.assign(Object.create(madeWhenAsked), { sql });

/** All repositories in one transaction. Which of them a service may use, its database role decides. */
export type Transaction = Repositories & ServiceRepositories;
interface ServiceRepositories {
  keys: ReturnType<typeof keysRepository>;
  queue: ReturnType<typeof queueRepository>;
}

/** A transaction as a signed-in user; `asService` is for what users have no right to: the queue and wrapped keys. */
export type UserTransaction = Omit<Transaction, keyof ServiceRepositories> & {
  asService: <T>(work: (tx: ServiceRepositories) => Promise<T>) => Promise<T>;
};

export interface Database {
  /**
   * @throws ProsaError `database_unavailable` where it does not answer, `database_busy` where no connection becomes free or
   * a statement takes too long (both retryable), `forbidden` where a right is missing.
   */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /**
   * Acts as a user: row-level security decides what exists. Identity is all that is taken from the token. Nobody delivers a
   * request again, so where others' locks stood in its way (a deadlock) `work` is done anew: it changes nothing but rows.
   */
  asUser: <T>(userId: UserId, work: (tx: UserTransaction) => Promise<T>) => Promise<T>;
  /**
   * This service's waiting events: gives up to `limit` to `publish` in order and marks them published, with the places in
   * the stream that it names. No transaction is open meanwhile. Replicas may publish the same event: its id is its message
   * id, and the stream keeps the first.
   */
  outbox: {
    drain: (
      limit: number,
      publish: (events: readonly OutboxEvent[], placed: (eventId: EventId, sequence: number) => void) => Promise<void>,
    ) => Promise<number>;
  };
  ping: () => Promise<void>;
  /** Waits for open transactions, 5 s at most. */
  close: () => Promise<void>;
}

export interface DatabaseLimits {
  /** Transactions that may wait for a connection, and for how long. */
  waiting: number;
  waitMs: number;
  /** A statement that runs longer is ended. */
  statementMs: number;
  /** A transaction that does nothing for so long is ended, with its connection. */
  idleTransactionMs: number;
  connectSeconds: number;
  /** Age at which a connection is replaced, so that none sticks to a server that was demoted. */
  lifetimeSeconds: number;
}

export const databaseLimits: Readonly<DatabaseLimits> = {
  waiting: 1_000,
  waitMs: 15_000,
  statementMs: 60_000,
  idleTransactionMs: 60_000,
  connectSeconds: 10,
  lifetimeSeconds: 30 * 60,
};

export interface DatabaseOptions {
  url: string;
  service: ServiceName;
  /** Connections of this process at most. */
  connections: number;
  limits?: Partial<DatabaseLimits>;
  /** The trace that an enqueued event belongs to; none by default. */
  traceHeaders?: () => Record<string, string>;
}

export const openDatabase = (options: DatabaseOptions): Database => {
  const { url, service, connections, traceHeaders = () => ({}) } = options;
  const limits = { ...databaseLimits, ...options.limits };
  const connection = connect(url, { service, connections, ...limits });
  sendAtOnce(connection);
  const metrics = databaseMetrics(() => state());
  const { admitted, state } = createAdmission({ ...limits, open: connections, ...metrics });

  /** Behind a transaction pooler a session's settings are nobody's, so each transaction brings its own. */
  const limited = `set_config('statement_timeout', '${limits.statementMs}', true),
    set_config('idle_in_transaction_session_timeout', '${limits.idleTransactionMs}', true)`;
  const inTransaction = async <T>(
    work: (sql: Sql) => Promise<T>,
    settings = limited,
    actor: Actor = 'service',
  ): Promise<T> => {
    try {
      return await admitted(() =>
        timed(actor, () =>
          begin(connection, (sql) => {
            ahead(sql`select ${sql.unsafe(settings)}`);
            return work(sql);
          }),
        ),
      );
    } catch (error) {
      throw translated(error) ?? error;
    }
  };
  const timed = async <T>(actor: Actor, work: () => Promise<T>): Promise<T> => {
    const since = performance.now();
    let outcome: 'done' | 'failed' = 'failed';
    try {
      const result = await work();
      outcome = 'done';
      return result;
    } finally {
      metrics.ended(actor, outcome, performance.now() - since);
    }
  };
  const ofService = (sql: Sql): ServiceRepositories => ({
    keys: keysRepository(sql),
    queue: queueRepository(sql, service, traceHeaders),
  });
  const transaction: Database['transaction'] = (work) =>
    inTransaction((sql) => work(Object.assign(repositoriesOf(sql), ofService(sql))));

  return {
    transaction,
    asUser: async (userId, work) =>
      despiteCollisions(() =>
        inTransaction(
          (sql) => {
            const under = underRoles(sql);
            const asService: UserTransaction['asService'] = (own) => own(ofService(under('none')));
            return work(Object.assign(repositoriesOf(under('authenticated')), { asService }));
          },
          `${limited}, ${identity(userId)}`,
          'user',
        ),
      ),
    outbox: {
      drain: async (limit, publish) => {
        const waiting = await transaction(({ queue }) => queue.unpublished(limit));
        if (waiting.length === 0) return 0;
        const places = new Map<EventId, number>();
        await publish(waiting, (eventId, sequence) => places.set(eventId, sequence));
        const published = waiting.map(({ position, event }) => ({ position, sequence: places.get(event.id) ?? null }));
        await transaction(({ queue }) => queue.markPublished(published));
        return waiting.length;
      },
    },
    ping: async () => {
      await inTransaction((sql) => sql`select 1`);
    },
    close: () => {
      metrics.stop();
      return connection.end({ timeout: 5 });
    },
  };
};

/**
 * Sends a statement ahead of the next one and waits for neither: where it fails so does the transaction, and whatever comes
 * after it. It has no parameters, since the driver would stop to ask for their types.
 */
const ahead = (statement: Promise<unknown>): void => void statement.catch(() => {});

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The settings that row-level security goes by. */
const identity = (userId: UserId): string => {
  if (!uuid.test(userId)) throw new ProsaError('internal', 'A user is known by a UUID');
  const claims = JSON.stringify({ sub: userId, role: 'authenticated' });
  return `set_config('request.jwt.claims', '${claims}', true), set_config('role', 'authenticated', true)`;
};

/**
 * Driver errors with a meaning for callers: SQLSTATE 42501 is a right that is missing, 57014 a statement ended for its
 * time, 55P03 one that waited too long for a lock, class 40 a transaction that others were in the way of, and classes 08, 53
 * and 57, 25P03 (idle for too long) and socket errors mean not now but perhaps later.
 */
export const translated = (error: unknown): ProsaError | null => {
  const code = (error as { code?: unknown })?.code;
  if (typeof code !== 'string' || error instanceof ProsaError) return null;
  if (code === '42501') return new ProsaError('forbidden', 'The database role does not allow this', { cause: error });
  if (code === '57014') return new ProsaError('database_busy', 'A statement took too long', { cause: error });
  if (code === '55P03') return new ProsaError('database_busy', 'A lock was waited for too long', { cause: error });
  if (code.startsWith('40')) return new ProsaError('database_busy', 'Others worked on the same rows', { cause: error });
  return /^(08|53|57|25P03)/.test(code) || /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)
    ? new ProsaError('database_unavailable', `The database does not answer (${code})`, { cause: error })
    : null;
};
