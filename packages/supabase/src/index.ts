export { type ClaimsVerifier, claimsVerifier } from './claims-verifier.ts';
export type { ObjectStorage } from './object-storage.ts';
export { openStorage } from './open-storage.ts';
