import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

const nice = 10;
const tries = 20;
const pauseMs = 150;

/** A process, and all it starts, works when others leave it time. It leads a session of its own (`detached`). */
export const workInBackground = async (pid: number): Promise<void> => {
  setPriority(pid, nice);
  // Where Linux first shares the CPU out by session, being nice counts within one's own alone: the session is nice, too.
  for (let tried = 0; tried < tries; tried++) {
    const error = await writeFile(`/proc/${pid}/autogroup`, `${nice}`).catch((error: NodeJS.ErrnoException) => error);
    // One such wish in 100 ms is all the kernel takes of everybody but root; other systems know of none.
    if (error?.code !== 'EAGAIN') return;
    await delay(pauseMs, undefined, { ref: false });
  }
};
