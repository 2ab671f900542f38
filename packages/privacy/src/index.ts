export { activities } from './data-map/activities.ts';
export { type Columns, type DataClass, dataClasses, legalBasisClasses, type TableEntry } from './data-map/classes.ts';
export { logFields } from './data-map/log-fields.ts';
export { storePlaces, streamPlaces } from './data-map/places.ts';
export { namesIn, tables } from './data-map/tables.ts';
export { impactReport } from './documents/impact-report.ts';
export { processingRecord } from './documents/processing-record.ts';
