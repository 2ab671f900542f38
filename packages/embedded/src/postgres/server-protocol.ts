/** What `startPostgres` tells the server process. */
export type ServerOptions = { dataDir: string; port: number; password: string; idleTransactionMs: number };

/** What the server process answers once: that it listens, or why not. */
export type ServerReport = { failure: string | null };
