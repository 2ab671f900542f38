export {
  type Anchor,
  anchorFolder,
  anchorPath,
  digestOf,
  nameOfKey,
  publicKeysOf,
  readAnchor,
  signAnchor,
} from './anchor.ts';
export { chain, emptyHead, type Head } from './chain.ts';
export { type Break, createVerifier } from './verify.ts';
export { type AnchorSource, type TrailVerdict, verifyTrail } from './verify-trail.ts';
