import { randomBytes } from 'node:crypto';
import { setRolePasswords } from './role-passwords.ts';

/**
 * For a Postgres of the user's own: gives each login role a fresh password, as the owner or superuser in `url`, and
 * returns the connection URL of each.
 */
export const urlsOfRoles = async (url: string, roles: readonly string[]): Promise<(role: string) => string> => {
  const passwords = new Map(roles.map((role) => [role, randomBytes(24).toString('base64url')]));
  await setRolePasswords(url, passwords);
  return (role) => {
    const own = new URL(url);
    own.username = role;
    own.password = passwords.get(role) ?? '';
    return own.href;
  };
};
