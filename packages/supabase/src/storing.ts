import { ProsaError } from '@prosa/contracts';

const keyPattern = /^[\w-]+(?:\/[\w-]+)*$/;

/** Refuses keys that could name anything but an object: no dots, no empty parts, no leading slash. */
export const checkedKey = (key: string): string => {
  if (!keyPattern.test(key)) throw new ProsaError('internal', 'An object key has characters that are not allowed');
  return key;
};

export const unavailable = (cause: unknown): ProsaError =>
  new ProsaError('storage_unavailable', 'The object storage does not answer', { cause });

/** Writes a stream, telling its own failure (thrown as it is) from one of the storage (`storage_unavailable`). */
export const storing = async (
  source: AsyncIterable<Uint8Array>,
  write: (stream: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> => {
  let failure: { error: unknown } | undefined;
  const watched = async function* () {
    try {
      yield* source;
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    await write(watched());
  } catch (error) {
    if (failure) throw failure.error;
    throw unavailable(error);
  }
};
