import type { ServiceName } from '@prosa/contracts';
import { compileCache } from './paths.ts';

/**
 * Flags of Node by service. What ingestion and agents read dies young: a small nursery keeps their memory flat, whatever the size
 * of a group. Agents leave garbage lie until a limit is near, so they have one.
 */
export const nodeFlags: Partial<Record<ServiceName, string[]>> = {
  ingestion: ['--max-semi-space-size=8'],
  agents: [
    '--max-semi-space-size=4',
    '--max-old-space-size=160',
    // V8 lets so small a heap grow by a third between two collections; twice as much takes a tenth less time, and 10 MB.
    '--heap-growing-percent=60',
    // Some of a day's objects live long while a thread starts; V8 would make all such objects among the old ones from then on.
    '--no-allocation-site-pretenuring',
  ],
};

export const nodeVariables = {
  // Threads of glibc keep what they free to themselves; few such hoards are enough.
  MALLOC_ARENA_MAX: '2',
  // What one process has compiled serves the next: a start takes two thirds of the time.
  NODE_COMPILE_CACHE: compileCache,
};
