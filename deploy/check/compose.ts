import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@prosa/contracts';
import { DCLinter } from 'dclint';
import { parse } from 'yaml';
import { makeSecrets } from '../src/secrets.ts';
import { at, type Problem } from './problem.ts';
import { repository } from './repository.ts';
import { sharedProblems } from './shared-variables.ts';
import { variableProblems } from './variables.ts';

interface Volume {
  source: string;
  target: string;
  volume?: { subpath?: string };
}
interface ComposeService {
  image: string;
  build?: { target: string };
  command?: string[];
  environment?: Record<string, string>;
  volumes?: (string | Volume)[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  read_only?: boolean;
  cap_drop?: string[];
  mem_limit?: string;
  stop_grace_period?: string;
}

const file = join(repository, 'docker-compose.yml');

/** As Compose does it where nothing is set: `${NAME:-default}`. */
const interpolated = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replaceAll('$$', '$');

const readCompose = (text: string): Record<string, ComposeService> =>
  parse(interpolated(text), { merge: true, maxAliasCount: -1 }).services;

/** The linter's opinion, the schema of Compose among it, and what the services' code says of their variables. */
export const composeProblems = async (text = readFileSync(file, 'utf8')): Promise<Problem[]> => {
  const services = readCompose(text);
  const folder = await mkdtemp(join(tmpdir(), 'prosa-secrets-'));
  try {
    await makeSecrets(folder, 'postgres');
    const problems = Object.entries(services).map(async ([name, service]) =>
      at(name, [
        ...shapeProblems(name, service, services),
        ...(isOurs(service) && service.command?.at(-1)?.endsWith('.ts') && name !== 'secrets'
          ? await variableProblems({
              args: service.command,
              environment: service.environment ?? {},
              files: mountedFiles(service, folder),
            })
          : []),
      ]),
    );
    const missing = serviceNames.filter((name) => services[name]?.command?.at(-1) !== `services/${name}/src/main.ts`);
    const given = new Map(serviceNames.map((name) => [name, services[name]?.environment ?? {}]));
    const all = [
      ...(await sharedProblems(given)),
      ...missing.map((name) => `${name}: is not run`),
      ...(await Promise.all(problems)).flat(),
    ];
    return at('docker-compose.yml', [...(await lintProblems(text, folder)), ...all]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const isOurs = ({ image }: ComposeService) => image.startsWith('prosa/');

/** What must be so of every service, and what the order of the start needs. */
const shapeProblems = (name: string, service: ComposeService, all: Record<string, ComposeService>): Problem[] => {
  const { image, read_only, cap_drop, mem_limit, depends_on = {}, build } = service;
  const hardened = read_only === true && cap_drop?.[0] === 'ALL';
  return [
    ...(/:[\w.-]*\d/.test(image) || isOurs(service) ? [] : [`${image} is pinned by no version`]),
    // Postgres changes to its user by itself, and writes where it likes.
    ...(hardened || name === 'postgres' ? [] : ['is not read-only without capabilities']),
    ...(mem_limit === undefined ? ['has no limit of memory'] : []),
    ...(isOurs(service) && !['service', 'jobs'].includes(build?.target ?? '') ? ['is built from no target'] : []),
    ...Object.entries(depends_on).flatMap(([other, { condition }]) => {
      const dependency = all[other];
      if (dependency === undefined) return [`waits for ${other}, which there is not`];
      const asks = dependency.healthcheck !== undefined || dependency.build?.target === 'service';
      return condition === 'service_healthy' && !asks ? [`waits for ${other}, which is never healthy`] : [];
    }),
  ];
};

const mountedFiles = ({ volumes = [] }: ComposeService, secrets: string): Map<string, Set<string>> =>
  new Map(
    volumes.flatMap((volume) => {
      if (typeof volume === 'string' || volume.source !== 'secrets') return [];
      const names = readdirSync(join(secrets, volume.volume?.subpath ?? ''), { recursive: true });
      return [[volume.target, new Set(names.map(String))] as const];
    }),
  );

/** Rules of order are matters of taste: ours is the order in which things start. */
const rules = {
  'services-alphabetical-order': 0,
  'service-keys-order': 0,
  'service-dependencies-alphabetical-order': 0,
  'top-level-properties-order': 0,
  'no-build-and-image': 0,
  'require-quotes-in-ports': 2,
} as const;

/** Also what the schema of Compose does not know, at any place. */
const lintProblems = async (text: string, folder: string): Promise<Problem[]> => {
  const path = join(folder, 'docker-compose.yml');
  await writeFile(path, text);
  const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [], stopOnError: false });
  return linter
    .lintFiles([path], false)
    .flatMap(({ messages }) => messages.map(({ line, rule, message }) => `line ${line}: ${message} (${rule})`));
};
