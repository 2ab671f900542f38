import { writeFileSync } from 'node:fs';
import { currentPrompts, lockFile, readLock, unversioned } from './locked.ts';

/** Writes down every prompt as it is now. Exit 1 where one has changed and kept its version: what it finds is not what it found. */
const current = await currentPrompts();
const changed = unversioned(readLock(), current);
if (changed.length > 0) {
  process.stderr.write(`These prompts have changed: give each a new version first: ${changed.join(', ')}\n`);
  process.exit(1);
}
writeFileSync(lockFile, `${JSON.stringify(current, null, 2)}\n`);
process.stdout.write(`${Object.keys(current).length} prompts locked\n`);
