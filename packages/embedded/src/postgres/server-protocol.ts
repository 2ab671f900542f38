/** What `startPostgres` tells the server process. */
export type ServerOptions = { dataDir: string; port: number; password: string; idleTransactionMs: number };

/** What the server process answers once. */
export type ServerReport = { port: number } | { failure: string };
