import type { AnalysisId, GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface SealedSection {
  section: string;
  bodySealed: Buffer;
}

export const reportSectionsRepository = (sql: Sql) => ({
  insert: async (
    analysisId: AnalysisId,
    groupId: GroupId,
    sections: (SealedSection & { individual: boolean })[],
  ): Promise<void> => {
    for (const { section, individual, bodySealed } of sections) {
      await sql`
        insert into prosa.report_sections (analysis_id, group_id, section, individual, body_sealed)
        values (${analysisId}, ${groupId}, ${section}, ${individual}, ${bodySealed})`;
    }
  },

  all: async (analysisId: AnalysisId): Promise<SealedSection[]> => sql<SealedSection[]>`
    select section, body_sealed from prosa.report_sections where analysis_id = ${analysisId}`,
});
