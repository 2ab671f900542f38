import { readFileSync, writeFileSync } from 'node:fs';
import { serviceMay, userMay } from '../packages/database/test/access/expectations.ts';
import { services, userRoles } from '../packages/database/test/access/rows.ts';
import { impactReport, processingRecord } from '../packages/privacy/src/index.ts';

// Writes the record of processing and the impact report from the data map; with --check fails where one is behind.
const roleNames: Record<string, string> = {
  ...{ owner: 'dono', admin: 'administrador', analyst: 'analista', viewer: 'leitor', subject: 'titular' },
};
const readersOf = (table: string): string => {
  const users = userRoles.flatMap((role) => {
    const [own, common] = [userMay(role, 'select', table, 'own'), userMay(role, 'select', table, 'common')];
    const name = roleNames[role] ?? role;
    return common ? [name] : own ? [`${name} (o próprio)`] : [];
  });
  const workers = services.filter((service) => serviceMay(service, 'select', table, 'own'));
  return [...users, ...workers.map((service) => `serviço ${service}`)].join(', ') || 'ninguém pela API';
};

const documents = { 'ropa.md': processingRecord(readersOf), 'ripd.md': impactReport(readersOf) };
for (const [name, text] of Object.entries(documents)) {
  const path = new URL(`../docs/privacy/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`docs/privacy/${name} is not up to date: npm run docs\n`);
    process.exitCode = 1;
  }
}
