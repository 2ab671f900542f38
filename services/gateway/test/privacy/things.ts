import { newConsentSchema, newId } from '@prosa/contracts';
import type { Gateway } from '../fixture.ts';
import { newIncident } from './access-rows.ts';

/** One of each thing of privacy in a group with a report, by the name of the parameter that it is given as. */
export const privacyThings = async (
  { post, admin }: Gateway,
  { groupId, memberId }: { groupId: string; memberId: string },
): Promise<Record<string, string>> => {
  const idOf = async (answer: Promise<Response>): Promise<string> =>
    ((await (await answer).json()) as { id: string }).id;
  const consent = newConsentSchema.parse({ purpose: 'engagement', termsVersion: '1' });
  const [memory] = await admin<{ id: string }[]>`select id from prosa.memories where member_id = ${memberId}`;
  return {
    basisId: await idOf(post('owner', `/v1/groups/${groupId}/legal-bases`, { purpose: 'profiles', basis: 'consent' })),
    consentId: await idOf(post('subject', `/v1/members/${memberId}/consents`, consent)),
    memoryId: memory?.id ?? '',
    requestId: await idOf(post('subject', `/v1/groups/${groupId}/privacy/requests`, { kind: 'access' })),
    // Nobody's: a real one would take the member along.
    erasureId: newId('erasure'),
    incidentId: await idOf(post('owner', '/v1/privacy/incidents', newIncident)),
  };
};
