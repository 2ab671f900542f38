import type { Role } from '@prosa/contracts';

/** What each role may do with the group as a whole. Single rows are guarded by row-level security. */
const rights = {
  'change settings': ['owner'],
  'manage access': ['owner', 'admin'],
  leave: ['owner', 'admin', 'analyst', 'viewer', 'subject'],
  'read exports': ['owner', 'admin', 'analyst'],
  upload: ['owner', 'admin', 'analyst'],
  analyse: ['owner', 'admin', 'analyst'],
  'read analyses': ['owner', 'admin', 'analyst', 'viewer', 'subject'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof rights;

export const allows = (role: Role, action: Action): boolean => (rights[action] as readonly Role[]).includes(role);
