import type { Columns, TableEntry } from './classes.ts';
import { contentTables } from './content-tables.ts';
import { otherTables } from './other-tables.ts';

/** Every table of the database. */
export const tables: Readonly<Record<string, TableEntry>> = { ...contentTables, ...otherTables };

/** The names of all classes together. */
export const namesIn = (columns: Columns): string[] =>
  Object.values(columns).flatMap((names) => names.split(/\s+/).filter(Boolean));
