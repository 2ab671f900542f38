import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import postgres from 'postgres';

/** What `bare.ts JSON` is told. */
export interface BareOrder {
  databaseUrl: string;
  userId: string;
}

/** One route that reads what GET /v1/groups/{g} reads, as the same role, and does nothing else: the floor under it. */
const { databaseUrl, userId } = JSON.parse(process.argv[2] ?? '{}') as BareOrder;
const claims = JSON.stringify({ sub: userId, role: 'authenticated' });
const sql = postgres(databaseUrl, { prepare: false, max: 5 });
const app = fastify();
app.get<{ Params: { groupId: string } }>('/v1/groups/:groupId', ({ params: { groupId } }) =>
  sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
    const [group] = await tx`
      select id, organisation_id, name_sealed, zone, locale, analysts_see_profiles, retention_days, legal_hold, created_at
      from prosa.groups where id = ${groupId}`;
    await tx`select set_config('role', 'none', true)`;
    const [key] = await tx`select id, wrapped from prosa.data_keys where group_id = ${groupId} and member_id is null`;
    return { ...group, name_sealed: group?.['name_sealed'].toString('base64'), key: key?.['id'] };
  }),
);
await app.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit());
process.send?.({ url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` });
