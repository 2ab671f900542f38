import type { Gateway, Person } from '../fixture.ts';

const people = (owner: number, admin: number, analyst: number, viewer: number, subject: number, stranger: number) => ({
  ...{ owner, admin, analyst, viewer, subject, stranger, anonymous: 401 },
});
const everybody = (status: number) => ({
  ...people(status, status, status, status, status, status),
  anonymous: status,
});
const ownersOnly = (status: number) => people(status, 404, 404, 404, 404, 404);
const members = people(200, 200, 200, 200, 200, 404);
/** Of what is the subject's own: itself, and those who handle requests. */
const subjects = people(200, 200, 404, 404, 200, 404);
const receivers = people(200, 200, 403, 403, 200, 404);

/** The routes of privacy, and what each person gets. */
export const privacyTable: Record<string, Record<Person, number>> = {
  'GET /v1/groups/{groupId}/legal-bases': members,
  'POST /v1/groups/{groupId}/legal-bases': people(201, 403, 403, 403, 403, 404),
  'DELETE /v1/groups/{groupId}/legal-bases/{basisId}': people(204, 403, 403, 403, 403, 404),
  'GET /v1/members/{memberId}/consents': people(200, 200, 403, 403, 200, 404),
  // Nobody agrees for somebody else.
  'POST /v1/members/{memberId}/consents': people(403, 403, 403, 403, 201, 404),
  'DELETE /v1/members/{memberId}/consents/{consentId}': people(403, 403, 403, 403, 204, 404),
  'PUT /v1/members/{memberId}/memories/{memoryId}/correction': people(204, 204, 403, 403, 204, 404),
  // Only the subject is linked to a member.
  'POST /v1/groups/{groupId}/privacy/requests': people(403, 403, 403, 403, 201, 404),
  'GET /v1/groups/{groupId}/privacy/requests': members,
  'GET /v1/privacy/requests': people(200, 200, 200, 200, 200, 200),
  'GET /v1/privacy/requests/{requestId}': subjects,
  'PATCH /v1/privacy/requests/{requestId}': people(200, 200, 404, 404, 403, 404),
  'GET /v1/privacy/requests/{requestId}/export': subjects,
  'GET /v1/privacy/export': people(403, 403, 403, 403, 200, 404),
  'GET /v1/groups/{groupId}/transfers': receivers,
  'GET /v1/groups/{groupId}/privacy/recipients': receivers,
  // Everybody owns an organisation by now, having made a group.
  'POST /v1/privacy/incidents': people(201, 201, 201, 201, 201, 201),
  'GET /v1/privacy/incidents': people(200, 200, 200, 200, 200, 200),
  'GET /v1/privacy/incidents/{incidentId}': ownersOnly(200),
  'PATCH /v1/privacy/incidents/{incidentId}': ownersOnly(200),
  'GET /v1/privacy/incidents/{incidentId}/affected': ownersOnly(200),
  'GET /v1/privacy/contact': everybody(200),
  'POST /v1/privacy/anonymous-requests': everybody(202),
  'POST /v1/privacy/anonymous-requests/{requestId}/verification': everybody(422),
  // An access token is not the token of a request.
  'GET /v1/privacy/anonymous-requests/{requestId}': everybody(401),
  'GET /v1/privacy/anonymous-requests/{requestId}/export': everybody(401),
};

interface Place {
  groupId: string;
  memberId: string;
}
export const newIncident = { kind: 'confidentiality', severity: 'relevant', dataClasses: ['message_text'] };

const idOf = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as { id: string }).id;

/** A request to one of these routes that is in order but for who makes it. */
export const callPrivacy = async (
  { ask, post, send, admin }: Gateway,
  person: Person,
  route: string,
  { groupId, memberId }: Place,
): Promise<Response> => {
  const made: Record<string, () => Promise<string>> = {
    groupId: async () => groupId,
    memberId: async () => memberId,
    basisId: () =>
      idOf(post('owner', `/v1/groups/${groupId}/legal-bases`, { purpose: 'model_transfer', basis: 'consent' })),
    consentId: () =>
      idOf(post('subject', `/v1/members/${memberId}/consents`, { purpose: 'search', termsVersion: '1' })),
    memoryId: async () => {
      const [row] = await admin<{ id: string }[]>`select id from prosa.memories where member_id = ${memberId}`;
      return row?.id ?? '';
    },
    requestId: () => idOf(post('subject', `/v1/groups/${groupId}/privacy/requests`, { kind: 'access' })),
    incidentId: () => idOf(post('owner', '/v1/privacy/incidents', newIncident)),
  };
  const [method = '', template = ''] = route.split(' ');
  let path = template;
  for (const [name, make] of Object.entries(made))
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, await make());
  const bodies: Record<string, unknown> = {
    'POST /v1/groups/{groupId}/legal-bases': { purpose: 'profiles', basis: 'consent' },
    'POST /v1/members/{memberId}/consents': { purpose: 'profiles', termsVersion: '2026-11' },
    'PUT /v1/members/{memberId}/memories/{memoryId}/correction': { value: 'Londrina' },
    'POST /v1/groups/{groupId}/privacy/requests': { kind: 'access' },
    'PATCH /v1/privacy/requests/{requestId}': { state: 'in_progress' },
    'POST /v1/privacy/incidents': newIncident,
    'PATCH /v1/privacy/incidents/{incidentId}': { authorityNotified: true },
    'POST /v1/privacy/anonymous-requests': {
      ...{ handle: '0'.repeat(32), kind: 'access', contact: '+5541999990001' },
    },
    'POST /v1/privacy/anonymous-requests/{requestId}/verification': { code: '00000000' },
  };
  if (route === 'GET /v1/privacy/export') return ask(person, `${path}?groupId=${groupId}`);
  return route in bodies ? send(person, method, path, bodies[route]) : ask(person, path, { method });
};
