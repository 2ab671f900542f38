/** What a `*.eval.ts` exports as `evaluate`: reads the file or folder and returns what it measured. */
export type Evaluate = (path: string) => Promise<Record<string, unknown>>;
