/**
 * Who may do what with which table: the access table of the product, as the database must enforce it. A table that is not
 * here fails the test. `all` are the five roles of a group; `*` behind a role: only what is about that person; `°`: only
 * what is about no single person and quotes nothing. Rows of another tenant are nobody's, and need no column.
 */
const users = `
  table                 | select                           | insert               | update                   | delete
  organisations         | all                              |                      | owner                    |
  groups                | all                              |                      | owner                    | owner
  grants                | owner admin analyst* viewer* subject* | owner admin     | owner° admin             | owner° admin analyst* viewer* subject*
  members               | all                              |                      | owner admin subject*     |
  member_names          | owner admin analyst° viewer° subject |                  |                          |
  data_keys             |                                  |                      |                          |
  exports               | owner admin analyst              | owner admin analyst  |                          |
  batches               |                                  |                      |                          |
  day_fingerprints      |                                  |                      |                          |
  messages              | owner admin analyst subject*     |                      |                          |
  segments              | owner admin analyst              |                      |                          |
  embedding_batches     |                                  |                      |                          |
  analyses              | all                              | owner admin analyst  |                          |
  agent_results         | all                              |                      |                          |
  agent_chunks          |                                  |                      |                          |
  report_sections       | owner admin analyst° viewer° subject° |                 |                          |
  insight_partials      | all                              |                      |                          |
  marked_days           |                                  |                      |                          |
  topic_models          | all                              |                      |                          |
  memories              | owner admin subject*             |                      |                          |
  memory_corrections    | owner admin subject*             |                      |                          |
  profiles              | owner admin subject*             |                      |                          |
  subjects              | all                              |                      |                          |
  summaries             | owner admin analyst viewer° subject° |                  |                          |
  schedules             | all                              |                      | owner                    |
  budgets               | owner admin                      | owner                | owner                    | owner
  organisation_budgets  | owner                            | owner                | owner                    | owner
  model_calls           | owner admin                      |                      |                          |
  model_reservations    |                                  |                      |                          |
  transfer_records      | owner admin subject              |                      |                          |
  legal_bases           | all                              | owner                | owner                    |
  consents              | owner admin subject*             | subject*             | subject*                 |
  data_subject_requests | owner admin subject*             | subject*             | owner admin              |
  erasures              | owner admin subject*             | owner admin subject* |                          |
  suppressed_names      |                                  |                      |                          |
  operations            |                                  |                      |                          |
  audit_entries         | owner admin subject*             |                      |                          |
  audit_heads           |                                  |                      |                          |
  incidents             | owner                            | owner                | owner                    |
  api_keys              | owner* admin* analyst* viewer* subject* stranger* | owner* admin* analyst* viewer* subject* stranger* | owner* admin* analyst* viewer* subject* stranger* |
  webhooks              | owner                            | owner                | owner                    | owner
  webhook_deliveries    | owner                            |                      |                          |
  idempotency_keys      |                                  |                      |                          |
  access_records        |                                  |                      |                          |
  jobs                  |                                  |                      |                          |
  event_streams         |                                  |                      |                          |
  outbox                |                                  |                      |                          |
  inbox                 |                                  |                      |                          |
`;

/** The same for login roles: s(elect), i(nsert), u(pdate), d(elete), in every tenant; `*`: only the service's own rows. */
const services = `
  table                 | gateway | ingestion | embedding | agents | coordinator | scheduler | audit | rotation
  organisations         |         |           |           |        |             |           |
  groups                | s       | s         | s         | s      | s           | s         | s
  grants                |         |           |           |        |             |           |
  members               |         | siu       | s         | s      |             |           |
  member_names          |         | siu       |           | s      |             |           |
  data_keys             | s       | si        | s         | s      | s           |           |       | su
  exports               |         | su        | su        | s      | s           |           |       | su
  batches               |         | si        | s         |        |             |           |
  day_fingerprints      |         | si        |           |        |             |           |
  messages              |         | siu       | s         | s      | s           |           |
  segments              |         | sd        | sid       | s      |             |           |
  embedding_batches     |         |           | siud      |        |             |           |
  analyses              | s       | s         |           | s      | siu         | s         |
  agent_results         |         |           |           | su     | siu         |           |
  agent_chunks          |         |           |           | siud   |             |           |
  report_sections       |         |           |           |        | si          |           |
  insight_partials      |         |           |           | siud   |             |           |
  marked_days           |         |           |           | siud   |             | s         |
  topic_models          |         |           |           | siud   |             |           |
  memories              |         |           | su        | siu    |             |           |
  memory_corrections    |         |           |           | s      |             |           |
  profiles              |         |           |           | si     |             |           |
  subjects              |         |           | su        | siu    |             |           |
  summaries             |         |           | siu       | siud   | si          |           |
  schedules             |         |           |           |        |             | su        |
  budgets               | s       |           | s         | s      | s           |           |
  organisation_budgets  | s       |           | s         | s      | s           |           |
  model_calls           | si      |           | si        | si     | si          |           |
  model_reservations    | sid     |           | sid       | sid    | sid         |           |
  transfer_records      | i       |           | i         | i      | i           |           |
  legal_bases           |         |           | s         | s      | s           |           |
  consents              |         |           | s         | s      | s           |           |
  data_subject_requests | siu     |           |           | s      | s           | s         |
  erasures              |         | su        |           |        |             | s         |
  suppressed_names      |         | s         |           |        |             |           |       |
  operations            |         |           |           |        |             | s         |       |
  audit_entries         |         |           |           |        |             |           | si
  audit_heads           |         |           |           |        |             |           | siu
  incidents             |         |           |           |        |             |           | siu
  api_keys              | su      |           |           |        |             |           |
  webhooks              | su      |           |           |        |             |           |
  webhook_deliveries    | siud    |           |           |        |             |           |
  idempotency_keys      | siud    |           |           |        |             | sd        |
  access_records        | i       |           |           |        |             | sd        |
  jobs                  |         |           |           |        |             | siu       |       |
  event_streams         |         |           |           |        |             | siu       |       |
  outbox                | siud*   | siud*     | siud*     | siud*  | siud*       | siud*     | siud*
  inbox                 |         | si        | si        | si     | si          | si        | si
`;

export const actions = ['select', 'insert', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];
/** `own`: about the person (or of the service) who asks; `common`: the tenant's other rows; `foreign`: another tenant's. */
export type RowKind = 'own' | 'common';

const cells = (text: string): { heads: string[]; rows: [table: string, ...cells: string[]][] } => {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, ...string[]]);
  return { heads: head?.slice(1) ?? [], rows };
};
const words = (cell: string): string[] => cell.replace('all', 'owner admin analyst viewer subject').split(' ');

const userTable = new Map(cells(users).rows.map(([table, ...row]) => [table, row.map(words)]));
const serviceTable = cells(services);
const serviceRows = new Map(serviceTable.rows.map(([table, ...row]) => [table, row]));

/** Every table with expectations for users, and for services. */
export const expectedTables = { users: [...userTable.keys()], services: [...serviceRows.keys()] };

export const userMay = (role: string, action: Action, table: string, kind: RowKind): boolean => {
  const roles = userTable.get(table)?.[actions.indexOf(action)] ?? [];
  return roles.includes(role) || roles.includes(role + (kind === 'own' ? '*' : '°'));
};

export const serviceMay = (service: string, action: Action, table: string, kind: RowKind): boolean => {
  // Whoever backs up reads everything, and writes down that it did.
  if (service === 'backup' && action === 'select') return kind === 'own' || table !== 'outbox';
  if (service === 'backup') return action === 'insert' && table === 'operations';
  const cell = serviceRows.get(table)?.[serviceTable.heads.indexOf(service)] ?? '';
  return cell.includes(action.charAt(0)) && (kind === 'own' || !cell.endsWith('*'));
};
