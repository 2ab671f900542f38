/** Times that a transaction is tried which only others, working on the same rows, stood in the way of. */
const attempts = 4;

/** SQLSTATEs of a transaction that was rolled back because of others beside it: a serialization failure, a deadlock. */
const collided = (error: unknown): boolean => {
  const { code } = (error as { cause?: { code?: unknown } }).cause ?? {};
  return code === '40001' || code === '40P01';
};

/** Does `transact` again where it collided. The others have what it held by then, so it waits for them at its locks. */
export const despiteCollisions = async <T>(transact: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact();
    } catch (error) {
      if (attempt === attempts || !collided(error)) throw error;
    }
  }
};
