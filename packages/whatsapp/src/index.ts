export { type OpenedExport, openExport, type UploadLimits, uploadLimits } from './archive/open-export.ts';
export type { Author } from './authors.ts';
export type * from './entry.ts';
export type { DateEvidence, DateOrder } from './header/date-order.ts';
export { type ParseOptions, parseExport } from './parse-export.ts';
export type { Counts, ExportSummary, MemberLink } from './summary.ts';
