import { type BusUser, natsPermissions } from '@prosa/bus';
import { serviceNames } from '@prosa/contracts';

/** Everybody who connects to NATS. */
export const natsUsers: readonly BusUser[] = [...serviceNames, 'topology', 'operator'];

/** The name under which the server's configuration knows a user's public nkey. */
export const keyVariable = (user: BusUser): string => `NKEY_${user.toUpperCase()}`;

/**
 * The `authorization` of a nats-server: what each user may do, by the catalogue of events. It names public keys by variable,
 * so that the same file serves every installation: `keys.conf` beside it defines them (`natsKeys`).
 */
export const natsAuthorization = (): string => {
  const users = natsUsers.flatMap((user) => {
    const { publish, subscribe } = natsPermissions(user);
    return [
      `  # ${user}`,
      `  { nkey: $${keyVariable(user)}, permissions: {`,
      `    publish: { allow: [\n${publish.map((subject) => `      ${JSON.stringify(subject)}`).join(',\n')}\n    ] }`,
      `    subscribe: { allow: ${JSON.stringify(subscribe)} }`,
      '  } }',
    ];
  });
  return [
    '# Generated from the catalogue of events: npm run docs',
    'include ./keys.conf',
    'authorization { users: [',
    ...users,
    '] }',
    '',
  ].join('\n');
};

/** The variables of `natsAuthorization`. */
export const natsKeys = (publicKeyOf: (user: BusUser) => string): string =>
  natsUsers.map((user) => `${keyVariable(user)}: ${JSON.stringify(publicKeyOf(user))}\n`).join('');
