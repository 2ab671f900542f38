import { randomBytes } from 'node:crypto';
import postgres from 'postgres';

/**
 * For a Postgres of the user's own: gives each login role a fresh password, as the owner or superuser in `url`, and
 * returns the connection URL of each.
 */
export const urlsOfRoles = async (url: string, roles: readonly string[]): Promise<(role: string) => string> => {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  const passwords = new Map(roles.map((role) => [role, randomBytes(24).toString('base64url')]));
  try {
    for (const [role, password] of passwords) await sql.unsafe(`alter role "${role}" password '${password}'`);
  } finally {
    await sql.end();
  }
  return (role) => {
    const own = new URL(url);
    own.username = role;
    own.password = passwords.get(role) ?? '';
    return own.href;
  };
};
