import { type Profile, profileBodies } from '@prosa/contracts';
import type { ProfileRow } from '@prosa/database';
import { type DataKey, openJson, places } from '@prosa/vault';

/** A profile with what it keeps sealed. */
export const openProfile = (
  { bodySealed, createdAt, messageIds: _, ...row }: ProfileRow,
  key: DataKey,
): Omit<Profile, 'explanation'> & Pick<ProfileRow, 'memberId'> => ({
  ...row,
  body: bodySealed && profileBodies[row.kind].parse(openJson(key, places.profile(row.id), bodySealed)),
  createdAt: createdAt.toISOString(),
});
