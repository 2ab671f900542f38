import type { ErrorCode, ExportId, GroupId, OrganisationId, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export type ExportState = 'uploaded' | 'parsing' | 'stored' | 'failed';

export interface ExportRow {
  id: ExportId;
  groupId: GroupId;
  state: ExportState;
  /** Plain bytes of the file, and how many of them are parsed. */
  bytes: number;
  bytesDone: number;
  batchesDone: number;
  /** Known once the file is parsed. */
  batches: number | null;
  batchesEmbedded: number;
  /** Entries read so far, and how many of them were not known before. */
  entries: number;
  stored: number;
  /** Messages known before that this export says were edited or taken back. */
  changed: number;
  accounting: Record<string, number> | null;
  errorCode: ErrorCode | null;
  errorMessage: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  /** The analysis that this export's arrival asked for. */
  analysisId: string | null;
}

/** What ingestion needs to read the raw file, and how far it got. */
export interface ExportSource {
  state: ExportState;
  batchesDone: number;
  /** Lines of the file whose entries are stored. */
  linesDone: number;
  organisationId: OrganisationId;
  zone: string;
  objectKey: string;
  objectDataKey: Buffer | null;
  fileNameSealed: Buffer | null;
}

export const exportsRepository = (sql: Sql) => {
  const select = sql`
    select e.id, e.group_id, e.state, e.bytes, e.bytes_done, e.batches_done, e.batches, e.batches_embedded, e.entries,
      e.stored, e.changed, e.accounting, e.error_code, e.error_message, e.created_at, e.finished_at, analyses.id as analysis_id
    from prosa.exports e left join prosa.analyses on analyses.export_id = e.id`;
  return {
    /** False where the same file is known already: then nothing was inserted. */
    insert: async (row: {
      id: ExportId;
      groupId: GroupId;
      uploadedBy: UserId;
      objectKey: string;
      objectDataKey: Uint8Array;
      contentHash: Uint8Array;
      fileNameSealed: Buffer;
      bytes: number;
    }): Promise<boolean> => {
      const { count } = await sql`
        insert into prosa.exports
          (id, group_id, uploaded_by, object_key, object_data_key, content_hash, file_name_sealed, bytes)
        values (${row.id}, ${row.groupId}, ${row.uploadedBy}, ${row.objectKey}, ${Buffer.from(row.objectDataKey)},
          ${Buffer.from(row.contentHash)}, ${row.fileNameSealed}, ${row.bytes})
        on conflict do nothing`;
      return count === 1;
    },

    find: async (id: ExportId): Promise<ExportRow | undefined> => {
      const [row] = await sql<ExportRow[]>`${select} where e.id = ${id}`;
      return row;
    },

    /** Where the raw files of a group lie that are still there. */
    rawFiles: async (groupId: GroupId): Promise<string[]> => {
      const rows = await sql<{ objectKey: string }[]>`
        select object_key from prosa.exports where group_id = ${groupId} and object_data_key is not null`;
      return rows.map(({ objectKey }) => objectKey);
    },

    /** The export of the same file, unless it failed. */
    findByContent: async (groupId: GroupId, contentHash: Uint8Array): Promise<ExportRow | undefined> => {
      const [row] = await sql<ExportRow[]>`
        ${select} where e.group_id = ${groupId} and content_hash = ${Buffer.from(contentHash)} and e.state <> 'failed'`;
      return row;
    },

    /** An export, where it is of this file. */
    findSame: async (id: ExportId, contentHash: Uint8Array): Promise<ExportRow | undefined> => {
      const [row] = await sql<ExportRow[]>`${select} where e.id = ${id} and content_hash = ${Buffer.from(contentHash)}`;
      return row;
    },

    page: async (groupId: GroupId, limit: number, before: ExportId | undefined): Promise<ExportRow[]> => sql<
      ExportRow[]
    >`
      ${select} where e.group_id = ${groupId} ${before ? sql`and e.id < ${before}` : sql``}
      order by e.id desc limit ${limit}`,

    source: async (id: ExportId): Promise<ExportSource | undefined> => {
      const [row] = await sql<ExportSource[]>`
        select state, batches_done, lines_done, organisation_id, zone, object_key, object_data_key, file_name_sealed
        from prosa.exports join prosa.groups on groups.id = group_id where exports.id = ${id}`;
      return row;
    },

    begin: async (id: ExportId): Promise<void> => {
      await sql`update prosa.exports set state = 'parsing' where id = ${id} and state = 'uploaded'`;
    },

    /**
     * One batch further. Guarded by the batch number: a batch is counted once, whoever else tries. Holds the row until the
     * transaction ends: the export and its group are not deleted meanwhile.
     */
    advance: async (
      id: ExportId,
      step: {
        batch: number;
        bytesDone: number;
        linesDone: number;
        endsAt: string | null;
        entries: number;
        stored: number;
        changed: number;
      },
    ): Promise<boolean> => {
      const { count } = await sql`
        update prosa.exports set batches_done = ${step.batch}, bytes_done = least(bytes, ${step.bytesDone}),
          lines_done = ${step.linesDone}, ends_at = greatest(ends_at, ${step.endsAt}::timestamp),
          entries = entries + ${step.entries}, stored = stored + ${step.stored}, changed = changed + ${step.changed}
        where id = ${id} and state = 'parsing' and batches_done = ${step.batch - 1}`;
      return count === 1;
    },

    finish: async (
      id: ExportId,
      end: { batches: number; entries: number; accounting: Record<string, number> },
    ): Promise<void> => {
      await sql`
        update prosa.exports set state = 'stored', batches = ${end.batches}, bytes_done = bytes, entries = ${end.entries},
          accounting = ${sql.json(end.accounting)}, object_data_key = null, finished_at = now()
        where id = ${id}`;
    },

    /** False where it had ended already. */
    fail: async (id: ExportId, code: ErrorCode, message: string): Promise<boolean> => {
      const { count } = await sql`
        update prosa.exports set state = 'failed', error_code = ${code}, error_message = ${message},
          object_data_key = null, finished_at = now()
        where id = ${id} and state in ('uploaded', 'parsing')`;
      return count === 1;
    },

    /** Exports that came before a moment and whose raw file is still there; locked, so that replicas share the work. */
    withRawFileSince: async (
      before: Date,
      limit: number,
    ): Promise<{ id: ExportId; groupId: GroupId; organisationId: OrganisationId; objectKey: string }[]> => sql`
      select exports.id, group_id, organisation_id, object_key
      from prosa.exports join prosa.groups on groups.id = group_id
      where exports.created_at < ${before} and object_data_key is not null
      order by exports.created_at limit ${limit}
      for update of exports skip locked`,

    /** Counts a batch as embedded. */
    embedded: async (id: ExportId): Promise<void> => {
      await sql`update prosa.exports set batches_embedded = batches_embedded + 1 where id = ${id}`;
    },
  };
};
