import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** The secret in `file`, made by `create` the first time; readable by this user only, the same for all who come at once. */
export const keptFile = async (file: string, create: () => Promise<string> | string): Promise<string> => {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, await create(), { mode: 0o600 });
  // A link appears with its content, and not at all where there is one.
  await link(temporary, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary);
  return readFile(file, 'utf8');
};
