import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { at, type Problem } from './problem.ts';
import { repository } from './repository.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');

/** What Docker would refuse, and what we want besides: a numeric user who is not root, pinned bases, node as it is developed with. */
export const dockerfileProblems = (text = read('Dockerfile')): Problem[] => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const instructions = text.replaceAll(/\\\n/g, ' ').split('\n');
  const bases = instructions.flatMap((line) => line.match(/^FROM (\S+)/)?.[1] ?? []);
  const stages = instructions.flatMap((line) => line.match(/^FROM \S+ AS (\S+)/)?.[1] ?? []);
  const users = instructions.flatMap((line) => line.match(/^USER (\S+)/)?.[1] ?? []);
  return at('Dockerfile', [
    ...validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
    ...bases
      .filter((base) => !stages.includes(base) && !/:(?!latest)[\w.-]+$|@sha256:/.test(base))
      .map((base) => `${base} is pinned by nothing`),
    ...(bases[0] === `node:${devDependencies['node']}-bookworm-slim` ? [] : ['runs another node than package.json']),
    ...(users.length > 0 && users.every((user) => /^[1-9]\d*:[1-9]\d*$/.test(user))
      ? []
      : ['has no numeric user, or root']),
    ...(/^HEALTHCHECK .*CMD/m.test(text) ? [] : ['has no health check']),
    ...['service', 'jobs'].filter((stage) => !stages.includes(stage)).map((stage) => `has no target ${stage}`),
  ]);
};
