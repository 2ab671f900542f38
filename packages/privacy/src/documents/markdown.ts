import { activities } from '../data-map/activities.ts';
import {
  type DataClass,
  dataClasses,
  legalBasisClasses,
  type ProcessingActivity,
  type Retention,
  retentions,
} from '../data-map/classes.ts';
import { storePlaces, streamPlaces } from '../data-map/places.ts';
import { tables } from '../data-map/tables.ts';

/** Who may read a table, in words; from the rules that the database is tested by. */
export type ReadersOf = (table: string) => string;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const activityNames = Object.keys(activities) as ProcessingActivity[];

interface Held {
  name: string;
  what: string;
  classes: DataClass[];
  retention: Retention;
  readers: string;
}

/** Tables, streams and stores of an activity. */
export const heldFor = (activity: ProcessingActivity, readersOf: ReadersOf): Held[] => [
  ...Object.entries(tables)
    .filter(([, entry]) => entry.activity === activity)
    .map(([name, { what, columns, retention }]) => ({
      ...{ name: `tabela ${name}`, what, retention },
      classes: Object.keys(columns) as DataClass[],
      readers: readersOf(name),
    })),
  ...Object.entries({ ...streamPlaces, ...storePlaces })
    .filter(([, place]) => place.activity === activity)
    .map(([name, { what, holds, retention, readers }]) => ({
      ...{
        name: Object.hasOwn(streamPlaces, name) ? `fluxo ${name}` : `armazenamento ${name}`,
        what,
        retention,
        readers,
      },
      classes: [...holds],
    })),
];

export const personal = (classes: readonly DataClass[]): DataClass[] =>
  [...new Set(classes)].filter((name) => dataClasses[name].personal);

export const basisOf = (activity: ProcessingActivity): string => legalBasisClasses[activities[activity].basis];
export const retentionText = (retention: Retention): string => retentions[retention];
export const namesOf = (classes: readonly DataClass[]): string =>
  classes.map((name) => dataClasses[name].name).join('; ') || 'nenhum';
