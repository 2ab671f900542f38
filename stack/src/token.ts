import { dataFolder } from './paths.ts';
import { runningStack } from './running.ts';

const running = runningStack(dataFolder);
if (!running) {
  process.stderr.write('The stack is not running: npm start\n');
  process.exit(1);
}
