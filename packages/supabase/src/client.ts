import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';

export interface SupabaseBucket {
  /** The project's address, e.g. `https://abc.supabase.co`. */
  url: string;
  /** Secret (service role) key: the bucket is private. */
  serviceKey: string;
  bucket: string;
}

/** A client for a server: no session is kept, none is refreshed. */
export const serverClient = (url: string, key: string, fetch?: typeof globalThis.fetch) =>
  createClient(url, key, {
    // Clients with the same storage key share their cached JWKS, and by default all on one host name have the same.
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false, storageKey: randomUUID() },
    global: fetch ? { fetch } : {},
  });
