/**
 * For `node --import`, before the tests of a file: what they leave open fails the file after a while rather than keep everything
 * waiting. `--test-force-exit` would end it at once, and with it lose verdicts that are on their way (nodejs/node#64833).
 */
import { after } from 'node:test';
import { isMainThread } from 'node:worker_threads';

const graceMs = 30_000;

// In the process that runs a file: not in the one that runs the files, nor in workers and children that tests start.
const runsFile = process.env['NODE_TEST_CONTEXT'] !== undefined && process.argv[1]?.endsWith('.test.ts');
if (runsFile && isMainThread) {
  after(() => {
    setTimeout(() => {
      const open = process.getActiveResourcesInfo().join(', ');
      process.stderr.write(`All tests have ended, and something is still open: ${open}\n`);
      process.exit(1);
    }, graceMs).unref();
  });
}
