import type { Runtime, Service } from '@prosa/runtime';
import { consuming, openWorker } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { anyEvent } from './handlers/any-event.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const { database, service } = await openWorker('audit', env, runtime);
  return service({ handlers: [consuming('audit-events', anyEvent({ database }))] });
};
