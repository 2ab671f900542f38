export { eventually } from './eventually.ts';
export { type FakeClock, fakeClock } from './fake-clock.ts';
export { startTestNats, type TestNats } from './nats.ts';
export { realPostgres, startTestPostgres, type TestPostgres } from './postgres.ts';
export { type TempDir, tempDir } from './temp-dir.ts';
