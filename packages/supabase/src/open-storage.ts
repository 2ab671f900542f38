import { ProsaError } from '@prosa/contracts';
import { folderStorage } from './folder-storage.ts';
import type { ObjectStorage } from './object-storage.ts';
import { type SupabaseBucket, supabaseStorage } from './supabase-storage.ts';

/** The storage that is configured. @throws ProsaError `configuration_invalid` where none or both are. */
export const openStorage = (choice: {
  folder?: string | undefined;
  supabase?: SupabaseBucket | undefined;
}): ObjectStorage => {
  if (choice.folder !== undefined && choice.supabase === undefined) return folderStorage(choice.folder);
  if (choice.supabase !== undefined && choice.folder === undefined) return supabaseStorage(choice.supabase);
  throw new ProsaError('configuration_invalid', 'Object storage is either a folder or a Supabase bucket');
};
