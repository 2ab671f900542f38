export { type Anchor, anchorFolder, anchorPath, digestOf, nameOfKey, readAnchor, signAnchor } from './anchor.ts';
export { chain, emptyHead, type Head } from './chain.ts';
export { type Break, createVerifier } from './verify.ts';
