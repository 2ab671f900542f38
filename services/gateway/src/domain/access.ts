import type { Role } from '@prosa/contracts';

/** What each role may do with the group as a whole. Single rows are guarded by row-level security. */
const rights = {
  'change settings': ['owner'],
  delete: ['owner'],
  'manage webhooks': ['owner'],
  'read budgets': ['owner', 'admin'],
  'set budgets': ['owner'],
  'manage access': ['owner', 'admin'],
  leave: ['owner', 'admin', 'analyst', 'viewer', 'subject'],
  'read members': ['owner', 'admin', 'analyst', 'viewer', 'subject'],
  // A subject finds its own among them and no others.
  'read messages': ['owner', 'admin', 'analyst', 'subject'],
  // A subject finds what concerns its own data.
  'read trail': ['owner', 'admin', 'subject'],
  'record bases': ['owner'],
  'handle requests': ['owner', 'admin'],
  'read transfers': ['owner', 'admin', 'subject'],
  'read exports': ['owner', 'admin', 'analyst'],
  upload: ['owner', 'admin', 'analyst'],
  analyse: ['owner', 'admin', 'analyst'],
  'read analyses': ['owner', 'admin', 'analyst', 'viewer', 'subject'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof rights;

export const allows = (role: Role, action: Action): boolean => (rights[action] as readonly Role[]).includes(role);

/** What may be done with what is kept of one person. The flags that only some may set are the database's to tell apart. */
export type MemberAction = 'read memories' | 'set flags' | 'consent' | 'erase';

export const memberAllows = (
  { role, self }: { role: Role; self: boolean },
  action: MemberAction,
  analystsSeeProfiles: boolean,
): boolean =>
  self ||
  // Nobody agrees for somebody else.
  (action !== 'consent' && (role === 'owner' || role === 'admin')) ||
  (action === 'read memories' && role === 'analyst' && analystsSeeProfiles);
