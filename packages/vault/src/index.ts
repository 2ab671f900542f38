export { createKeyFile, fileKeyProvider, type KeyProvider } from './key-provider.ts';
export { type Keyring, openJson, openKeyring, openMessage, places, sealJson, sealMessage } from './keyring.ts';
export { openStream, sealStream } from './sealed-stream.ts';
export { open, openText, seal } from './sealing.ts';
export { createVault, type DataKey, matcher, type Vault, type WrappedKey } from './vault.ts';
