import { randomUUID } from 'node:crypto';
import { newId, type ServiceName, serviceNames } from '@prosa/contracts';
import { startTestPostgres } from '@prosa/testkit';
import { type Database, type NewMessage, openDatabase } from '../src/index.ts';

/** A fresh database, and each service's way into it. */
export const startFixture = async () => {
  const postgres = await startTestPostgres();
  const as = Object.fromEntries(
    serviceNames.map((service) => [
      service,
      openDatabase({ url: postgres.url(`prosa_${service}`), service, connections: 2 }),
    ]),
  ) as Record<ServiceName, Database>;

  /** A group and who owns it: a new user, or whose organisation is there already. */
  const createGroup = async (owner: string = randomUUID()) => {
    const organisationId =
      (await as.gateway.asUser(owner, (tx) => tx.groups.ownOrganisation(owner))) ?? newId('organisation');
    const place = { groupId: newId('group'), organisationId, owner };
    await as.gateway.asUser(place.owner, (tx) =>
      tx.groups.create({
        id: place.groupId,
        organisationId: place.organisationId,
        nameSealed: Buffer.from('sealed'),
        zone: 'America/Sao_Paulo',
        locale: 'pt-BR',
        key: { id: newId('key'), wrapped: Buffer.from('wrapped') },
      }),
    );
    return place;
  };

  /** An export of the group's owner, uploaded. */
  const createExport = async (
    { groupId, owner }: { groupId: `grp_${string}`; owner: string },
    content: string = randomUUID(),
  ) => {
    const id = newId('export');
    const inserted = await as.gateway.asUser(owner, (tx) =>
      tx.exports.insert({
        id,
        groupId,
        uploadedBy: owner,
        objectKey: `${groupId}/${id}`,
        objectDataKey: Buffer.from('wrapped'),
        contentHash: Buffer.from(content),
        fileNameSealed: Buffer.from('sealed'),
        bytes: 100,
      }),
    );
    return { id, inserted };
  };

  return {
    as,
    /** For what no service may do. */
    ownerUrl: postgres.url(),
    urlOf: (service: ServiceName) => postgres.url(`prosa_${service}`),
    createGroup,
    createExport,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(Object.values(as).map((database) => database.close()));
      await postgres[Symbol.asyncDispose]();
    },
  };
};

export const message = (n: number, rest: Partial<NewMessage> = {}): NewMessage => ({
  stableKey: Buffer.from(`message ${n}`),
  memberId: null,
  kind: 'message',
  type: 'text',
  sentAt: new Date(Date.UTC(2025, 2, 10, 17, n)),
  localTime: `2025-03-10T14:${String(n).padStart(2, '0')}:00`,
  words: n,
  characters: n,
  media: 0,
  edited: n % 2 === 0,
  bodySealed: n % 3 === 0 ? null : Buffer.from(`body ${n}`),
  ...rest,
});
