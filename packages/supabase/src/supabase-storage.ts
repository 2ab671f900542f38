import { ProsaError } from '@prosa/contracts';
import { type SupabaseBucket, serverClient } from './client.ts';
import { supabaseDirectUploads } from './direct-uploads.ts';
import type { ObjectStorage } from './object-storage.ts';
import { checkedKey, storing, unavailable } from './storing.ts';

/** Objects in a private bucket of Supabase Storage; both ways are streamed. */
export const supabaseStorage = (place: SupabaseBucket): ObjectStorage => {
  const { url, serviceKey, bucket } = place;
  const files = serverClient(url, serviceKey).storage.from(bucket);
  return {
    direct: supabaseDirectUploads(place),
    put: async (key, stream) => {
      const path = checkedKey(key);
      await storing(stream, async (bytes) => {
        const options = { contentType: 'application/octet-stream', upsert: true };
        const { error } = await files.upload(path, ReadableStream.from(bytes), options);
        if (error) throw error;
      });
    },
    get: async (key) => {
      const { data, error } = await files.download(checkedKey(key)).asStream();
      if (!error) return reading(data as ReadableStream<Uint8Array>);
      if (isMissing(error)) throw new ProsaError('not_found', 'There is no such object');
      throw unavailable(error);
    },
    remove: async (key) => {
      const { error } = await files.remove([checkedKey(key)]);
      if (error) throw unavailable(error);
    },
  };
};

/** Storage answers 400 with `statusCode: "404"` in the body where an object is missing. */
export const isMissing = ({
  status,
  statusCode,
}: {
  status?: number | undefined;
  statusCode?: string | undefined;
}): boolean => status === 404 || statusCode === '404' || statusCode === 'NoSuchKey';

/** A connection that breaks half way is the storage not answering. */
async function* reading(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw unavailable(error);
  }
}
