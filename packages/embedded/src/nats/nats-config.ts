/** One nkey user of the server: what it may publish and subscribe to, as NATS subject patterns. */
export type NatsUser = {
  /** Only for the reader of the configuration file. */
  name: string;
  /** The public nkey, `U…`. */
  publicKey: string;
  publish: readonly string[];
  subscribe: readonly string[];
};

const maxPayloadBytes = 256 * 1024;

/** The configuration file of a loopback server. Without `users` anyone on this machine may connect. */
export const natsConfig = (options: { dataDir: string; port: number; users?: readonly NatsUser[] }): string => {
  const lines = [
    'host: "127.0.0.1"',
    `port: ${options.port}`,
    `ports_file_dir: ${JSON.stringify(options.dataDir)}`,
    `max_payload: ${maxPayloadBytes}`,
    // The defaults are what we want: acknowledged writes are in the kernel and survive kill -9, and fsync comes later.
    `jetstream { store_dir: ${JSON.stringify(options.dataDir)} }`,
  ];
  if (options.users !== undefined) {
    lines.push('authorization { users: [', ...options.users.flatMap(userLines), '] }');
  }
  return `${lines.join('\n')}\n`;
};

const userLines = (user: NatsUser): string[] => [
  `  # ${user.name.replaceAll(/\s+/g, ' ')}`,
  `  { nkey: ${JSON.stringify(user.publicKey)}, permissions: {`,
  `    publish: { allow: ${JSON.stringify(user.publish)} }`,
  `    subscribe: { allow: ${JSON.stringify(user.subscribe)} }`,
  '  } }',
];
