import { type SupabaseBucket, serverClient } from './client.ts';
import { checkedKey, unavailable } from './storing.ts';

/** Where a client may put one object, and nothing else, for two hours. */
interface SignedUpload {
  /** Takes the whole object by PUT. */
  url: string;
  /** The same in parts that survive a lost connection: a TUS endpoint, and what it wants to be told. */
  resumable: { url: string; headers: Record<string, string>; metadata: Record<string, string> };
}

/** Objects that clients put into the bucket themselves. */
export interface DirectUploads {
  /** @throws ProsaError `storage_unavailable` */
  sign: (key: string) => Promise<SignedUpload>;
  /** Keys right below a folder whose objects came before some time. */
  since: (folder: string, before: Date) => Promise<string[]>;
}

const listed = 1_000;

/** Supabase Storage signs such uploads; a folder cannot. */
export const supabaseDirectUploads = ({ url, serviceKey, bucket }: SupabaseBucket): DirectUploads => {
  const files = serverClient(url, serviceKey).storage.from(bucket);
  return {
    sign: async (key) => {
      const { data, error } = await files.createSignedUploadUrl(checkedKey(key));
      if (error) throw unavailable(error);
      return {
        url: data.signedUrl,
        resumable: {
          url: new URL('/storage/v1/upload/resumable/sign', url).href,
          headers: { 'x-signature': data.token },
          metadata: { bucketName: bucket, objectName: key, contentType: 'application/octet-stream' },
        },
      };
    },
    since: async (folder, before) => {
      const keys: string[] = [];
      for (let offset = 0; ; offset += listed) {
        const sortBy = { column: 'created_at', order: 'asc' };
        const { data, error } = await files.list(checkedKey(folder), { limit: listed, offset, sortBy });
        if (error) throw unavailable(error);
        const old = data.filter(({ created_at }) => created_at !== null && new Date(created_at) < before);
        keys.push(...old.map(({ name }) => `${folder}/${name}`));
        if (old.length < listed) return keys;
      }
    },
  };
};
