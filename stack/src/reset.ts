import { existsSync, rmSync } from 'node:fs';
import { dataFolder } from './paths.ts';
import { runningPid } from './running.ts';

const pid = runningPid(dataFolder);
if (pid !== undefined) {
  process.stderr.write(`The stack is running (process ${pid}); stop it first.\n`);
  process.exit(1);
}
const existed = existsSync(dataFolder);
rmSync(dataFolder, { recursive: true, force: true });
process.stderr.write(existed ? 'Removed everything the local stack had stored.\n' : 'There was nothing to remove.\n');
