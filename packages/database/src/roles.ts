import type { Sql } from './sql.ts';
import { beforeEach, type Statement } from './statements.ts';

/** Whom a statement acts for: the user, so that row-level security decides, or the service itself. */
type Role = 'authenticated' | 'none';

/**
 * A transaction that began as a user, for either role. A statement is sent under the role that it was made for, whatever else
 * is on its way: where the one before had another, the change goes right ahead of it, and nobody waits for it.
 */
export const underRoles = (sql: Sql): ((role: Role) => Sql) => {
  let current: Role = 'authenticated';
  const changeTo = (role: Role): Statement => {
    const made = role === 'none' ? sql`set local role none` : sql`set local role authenticated`;
    const statement = made as unknown as Statement;
    statement.executed = true;
    // Where it fails so does the transaction, and whatever comes after it.
    statement.catch(() => {});
    return statement;
  };
  return (role) =>
    beforeEach(sql, (send) => {
      if (current === role) return;
      current = role;
      send(changeTo(role));
    });
};
