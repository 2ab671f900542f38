export { type AnchorStore, configuredAnchors } from './anchor-store.ts';
export { type ClaimsVerifier, claimsVerifier } from './claims-verifier.ts';
export type { ObjectStorage } from './object-storage.ts';
export { configuredStorage, openStorage } from './open-storage.ts';
