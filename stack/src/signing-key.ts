import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Ed25519 key that heads of the audit trail are signed with, made where there is none, and its public half. */
export const signingKeyFiles = (folder: string): { privateKey: string; publicKey: string } => {
  const privateKey = join(folder, 'audit-signing-key');
  const publicKey = join(folder, 'audit-public-key');
  if (!existsSync(privateKey)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(privateKey, pem, { mode: 0o600 });
  }
  writeFileSync(publicKey, createPublicKey(readFileSync(privateKey)).export({ type: 'spki', format: 'pem' }));
  return { privateKey, publicKey };
};
