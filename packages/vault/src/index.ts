export { blindIndex } from './blind-index.ts';
export { configuredKeyProvider, type KeyVariables } from './configured-key-provider.ts';
export { fileKeyProvider } from './file-key-provider.ts';
export { addEpoch, createKeyFile, readKeyFile, removeEpoch } from './key-file.ts';
export type { KeyProvider } from './key-provider.ts';
export {
  type Keyring,
  openCompressed,
  openJson,
  openKeyring,
  openMessage,
  openPacked,
  places,
  sealCompressed,
  sealJson,
  sealMessage,
  sealPacked,
} from './keyring.ts';
export { matcher } from './matcher.ts';
export { openStream, sealStream } from './sealed-stream.ts';
export { open, openText, seal } from './sealing.ts';
export { textMatcher } from './text-matcher.ts';
export { type Transit, transitKeyProvider } from './transit-key-provider.ts';
export { createVault, type DataKey, type KeyOwner, rewrap, type Vault, type WrappedKey } from './vault.ts';
export { readWrapped, stampOf } from './wrapped-key.ts';
