import '@prosa/runtime/telemetry';
import { runService } from '@prosa/runtime';
import { build } from './build.ts';
import { environment } from './environment.ts';

await runService({ name: 'agents', environment, build });
