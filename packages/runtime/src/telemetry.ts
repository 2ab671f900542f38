/**
 * Import this first in a service's main.ts: instruments made before a meter provider is registered stay mute for ever.
 * Without a collector nothing is loaded, which keeps the start fast.
 */
import { createRequire } from 'node:module';

if (process.env['OTEL_EXPORTER_OTLP_ENDPOINT']) {
  // require, not import(): while this module awaited, its siblings in main.ts would already be evaluated
  const sdk = createRequire(import.meta.url)('./telemetry-sdk.ts') as typeof import('./telemetry-sdk.ts');
  sdk.startTelemetry();
}
