import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  type GroupId,
  newId,
  type OrganisationId,
  type ProsaEvent,
  type ServiceName,
  type UserId,
} from '@prosa/contracts';
import { type Database, openDatabase } from '@prosa/database';
import { startTestPostgres, tempDir } from '@prosa/testkit';
import { createKeyFile, createVault, type DataKey, fileKeyProvider, places, seal, type Vault } from '@prosa/vault';

export interface TestGroup {
  groupId: GroupId;
  organisationId: OrganisationId;
  owner: UserId;
  key: DataKey;
}

export interface TestDatabases extends AsyncDisposable {
  /** A service's own way into the database, with its own rights. */
  as: (service: ServiceName) => Database;
  /** For what no service may do. */
  ownerUrl: string;
  vault: Vault;
  /** A folder for whatever a test stores. */
  folder: string;
  /** A group of a new user's. */
  createGroup: () => Promise<TestGroup>;
  /** The events that wait in a service's outbox, which is then empty. */
  sent: (service: ServiceName) => Promise<ProsaEvent[]>;
}

/** For the tests of services: a database with every migration applied, keys, and groups. */
export const startTestDatabases = async (): Promise<TestDatabases> => {
  const postgres = await startTestPostgres();
  const folder = await tempDir();
  const keyFile = join(folder.path, 'key-encryption-key');
  createKeyFile(keyFile);
  const vault = createVault(fileKeyProvider(keyFile));
  const opened = new Map<ServiceName, Database>();
  const as = (service: ServiceName): Database => {
    const database =
      opened.get(service) ?? openDatabase({ url: postgres.url(`prosa_${service}`), service, connections: 2 });
    opened.set(service, database);
    return database;
  };
  return {
    as,
    ownerUrl: postgres.url(),
    vault,
    folder: folder.path,
    createGroup: async () => {
      const [groupId, organisationId, owner] = [newId('group'), newId('organisation'), randomUUID()];
      const key = await vault.create({ id: newId('key'), groupId });
      const nameSealed = seal(key.key, places.groupName(groupId), 'Grupo');
      const group = { id: groupId, organisationId, nameSealed, zone: 'America/Sao_Paulo', locale: 'pt-BR', key };
      await as('gateway').asUser(owner, (tx) => tx.groups.create(group));
      return { groupId, organisationId, owner, key };
    },
    sent: async (service) => {
      const events: ProsaEvent[] = [];
      await as(service).outbox.drain(1_000, async (waiting) => void events.push(...waiting.map(({ event }) => event)));
      return events;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...opened.values()].map((database) => database.close()));
      await postgres[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

/** An event as its producer would send it. */
export const eventOf = <T extends ProsaEvent['type']>(
  type: T,
  source: ServiceName,
  data: Omit<ProsaEvent<T>['data'], 'version'>,
): ProsaEvent<T> =>
  ({
    id: newId('event'),
    source: `/services/${source}`,
    type,
    time: new Date().toISOString(),
    data: { version: 1, ...data },
  }) as unknown as ProsaEvent<T>;
