import { localToken } from './local-user.ts';
import { dataFolder } from './paths.ts';
import { runningPid } from './running.ts';

if (runningPid(dataFolder) === undefined) {
  process.stderr.write('The stack is not running: npm start\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`${await localToken(dataFolder)}\n`);
}
