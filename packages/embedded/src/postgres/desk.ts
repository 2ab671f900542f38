import type { TurnEnd } from './scheduler.ts';
import type { Session } from './session.ts';
import type { Unit } from './units.ts';
import { firstError, flush, query, quoteIdentifier, quoteLiteral, splitMessages, sync } from './wire.ts';

/** Who sits in the session: the login role and the settings that came with the connection. */
export type Identity = { user: string; settings: ReadonlyMap<string, string> };

type Refusal = { code: string; text: string };

/** Makes the one session look like a session of its own to each client. Every call needs the client's turn. */
export type Desk = {
  /** Checks that the role may log in and its settings are good; says why not. */
  admit(identity: Identity): Promise<{ superuser: boolean } | Refusal>;
  /** Runs a unit as this identity; `onData` gets the answer. Refuses where the role is gone meanwhile. */
  run(identity: Identity, unit: Unit, onData: (bytes: Buffer) => void): Promise<TurnEnd | Refusal>;
  /** Rolls back what a client left open and forgets its statements. */
  clear(closeStatements: Buffer[]): Promise<void>;
  /** Writes changed pages to disk; without it the log grows, for PGlite has no background processes. */
  checkpoint(): Promise<void>;
};

export const createDesk = (session: Session): Desk => {
  let seated: Identity | undefined;

  const askAsOwner = (sql: string): Promise<Buffer> => {
    seated = undefined;
    return session.ask(`reset all; set session authorization "postgres"; ${sql}`);
  };

  /** Nothing of the client before is left: RESET ALL undoes settings, SET SESSION AUTHORIZATION also a SET ROLE. */
  const seat = async (identity: Identity): Promise<Refusal | undefined> => {
    if (seated === identity) return undefined;
    seated = undefined;
    const settings = [...identity.settings].map(
      ([name, value]) => `set ${quoteIdentifier(name)} to ${quoteLiteral(value)}`,
    );
    const statements = ['reset all', `set session authorization ${quoteIdentifier(identity.user)}`, ...settings];
    const refusal = firstError(await session.ask(statements.join('; ')));
    if (refusal === undefined) seated = identity;
    return refusal;
  };

  return {
    async admit(identity) {
      const name = quoteLiteral(identity.user);
      const answer = await askAsOwner(
        `select case when rolsuper then 'super' else 'plain' end from pg_catalog.pg_roles where rolname = ${name} and rolcanlogin`,
      );
      const row = [...splitMessages(answer)].find(([type]) => type === 'D')?.[1].toString();
      if (row === undefined) return { code: '28000', text: `role ${quoteIdentifier(identity.user)} may not log in` };
      return (await seat(identity)) ?? { superuser: row.endsWith('super') };
    },

    async run(identity, unit, onData) {
      const returning = seated !== identity;
      const refusal = await seat(identity);
      if (refusal !== undefined) return refusal;
      if (returning && unit.unnamedParse !== undefined) {
        const answer: Buffer[] = [];
        await session.run(Buffer.concat([unit.unnamedParse, flush]), (part) => answer.push(part));
        // The client has its ParseComplete from the first time; an error it must see.
        const bytes = Buffer.concat(answer);
        if (firstError(bytes) !== undefined) onData(bytes);
      }
      return (await session.run(unit.bytes, onData)) === 'I' ? 'free' : 'held';
    },

    async clear(closeStatements) {
      seated = undefined;
      // First the rollback, for a Sync commits an extended query that stopped half-way. After an error in one, though, all
      // is skipped up to the Sync.
      const status = await session.run(Buffer.concat([query('rollback'), ...closeStatements, sync]), () => {});
      if (status !== 'I') await session.ask('rollback');
    },

    checkpoint: async () => {
      await askAsOwner('select 1');
      await session.ask('checkpoint');
    },
  };
};
