import type { Consent, LegalBasis } from '@prosa/contracts';
import type { ConsentRow, LegalBasisRow } from '@prosa/database';

export const showBasis = ({ recordedAt, endedAt, ...row }: LegalBasisRow): LegalBasis => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

export const showConsent = ({ givenAt, revokedAt, ...row }: ConsentRow): Consent => ({
  ...row,
  givenAt: givenAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});
