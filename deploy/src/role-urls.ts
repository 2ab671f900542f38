import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProsaError } from '@prosa/contracts';

/** Role and password of a connection URL; a pooler's user names the project behind the role: `prosa_gateway.abc`. */
export const roleOfUrl = (url: string): { role: string; password: string } => {
  const { username, password } = new URL(url);
  const [role = ''] = decodeURIComponent(username).split('.');
  if (!role || !password)
    throw new ProsaError('configuration_invalid', 'A connection URL names no role or no password');
  return { role, password: decodeURIComponent(password) };
};

/** The passwords of the roles whose connection URLs lie in a folder. Kubernetes keeps its own things there, behind a dot. */
export const readRolePasswords = async (folder: string): Promise<Map<string, string>> => {
  const files = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(texts.map((text) => roleOfUrl(text.trim())).map(({ role, password }) => [role, password]));
};
