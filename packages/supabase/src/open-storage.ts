import { ProsaError } from '@prosa/contracts';
import type { SupabaseBucket } from './client.ts';
import { folderStorage } from './folder-storage.ts';
import type { ObjectStorage } from './object-storage.ts';
import { supabaseStorage } from './supabase-storage.ts';

/** The storage that is configured. @throws ProsaError `configuration_invalid` where none or both are. */
export const openStorage = (choice: {
  folder?: string | undefined;
  supabase?: SupabaseBucket | undefined;
}): ObjectStorage => {
  if (choice.folder !== undefined && choice.supabase === undefined) return folderStorage(choice.folder);
  if (choice.supabase !== undefined && choice.folder === undefined) return supabaseStorage(choice.supabase);
  throw new ProsaError('configuration_invalid', 'Object storage is either a folder or a Supabase bucket');
};

/** The variables that gateway and ingestion have in common. `STORAGE` is a folder's path, or the word `supabase`. */
interface StorageVariables {
  STORAGE: string;
  SUPABASE_URL?: string | undefined;
  SUPABASE_SERVICE_KEY?: string | undefined;
  SUPABASE_BUCKET: string;
}

/** The storage that a service's variables name. @throws ProsaError `configuration_invalid` where one is missing. */
export const configuredStorage = (variables: StorageVariables): ObjectStorage => {
  const { STORAGE, SUPABASE_URL: url, SUPABASE_SERVICE_KEY: serviceKey, SUPABASE_BUCKET: bucket } = variables;
  if (STORAGE !== 'supabase') return openStorage({ folder: STORAGE });
  if (url === undefined || serviceKey === undefined) {
    throw new ProsaError('configuration_invalid', 'STORAGE=supabase needs SUPABASE_URL and SUPABASE_SERVICE_KEY');
  }
  return openStorage({ supabase: { url, serviceKey, bucket } });
};
