export type { RunningJwks } from './auth/jwks-server.ts';
export { type Auth, openAuth } from './auth/open-auth.ts';
export { defaultCacheDir } from './cache.ts';
export { findNatsServer, type NatsServer } from './nats/find-nats-server.ts';
export type { NatsUser } from './nats/nats-config.ts';
export { type NatsOptions, type RunningNats, startNats } from './nats/start-nats.ts';
export { applyMigrations } from './postgres/migrate.ts';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres/start-postgres.ts';
export { copyPreparedDatabase } from './postgres/template.ts';
