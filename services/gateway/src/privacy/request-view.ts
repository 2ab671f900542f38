import type { SubjectRequest } from '@prosa/contracts';
import type { SubjectRequestRow } from '@prosa/database';
import { type DataKey, openJson, places, sealJson } from '@prosa/vault';
import { z } from 'zod';
import { isOverdue } from '../domain/subject-request.ts';

/** What a request keeps sealed of what was asked. */
const asked = z.object({ details: z.string().nullable(), name: z.string().nullable() });

export const sealAsked = (
  key: DataKey,
  requestId: string,
  { details, name }: { details?: string | undefined; name?: string | undefined },
): Buffer | null =>
  details === undefined && name === undefined
    ? null
    : sealJson(key, places.requestDetails(requestId), { details: details ?? null, name: name ?? null });

export const sealAnswer = (key: DataKey, requestId: string, answer: string): Buffer =>
  sealJson(key, places.requestAnswer(requestId), answer);

export const showRequest = (row: SubjectRequestRow, key: DataKey, now: Date): SubjectRequest => ({
  id: row.id,
  groupId: row.groupId,
  memberId: row.memberId,
  kind: row.kind,
  state: row.state,
  aboutId: row.aboutId,
  ...(row.detailsSealed
    ? asked.parse(openJson(key, places.requestDetails(row.id), row.detailsSealed))
    : { details: null, name: null }),
  answer: row.answerSealed && z.string().parse(openJson(key, places.requestAnswer(row.id), row.answerSealed)),
  withoutAccount: row.openedBy === null,
  openedAt: row.openedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  overdue: isOverdue(row, now),
  answeredAt: row.answeredAt?.toISOString() ?? null,
});
