import { metrics } from '@opentelemetry/api';
import type { ModelCall } from './model-call.ts';

/** Names and attributes of OpenTelemetry's conventions for generative models, and the cost, which those do not know. */
export const modelMetrics = (): ((call: ModelCall) => void) => {
  // Made here, not on import: what is asked of the API before the SDK starts stays a no-op for ever.
  const meter = metrics.getMeter('@prosa/llm');
  const tokens = meter.createHistogram('gen_ai.client.token.usage', {
    unit: '{token}',
    description: 'Tokens of one call, read or written',
    advice: { explicitBucketBoundaries: [1, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576] },
  });
  const duration = meter.createHistogram('gen_ai.client.operation.duration', {
    unit: 's',
    description: 'Time of one call; its count is the number of calls',
    advice: { explicitBucketBoundaries: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160] },
  });
  const cost = meter.createCounter('prosa.model.cost', {
    unit: '{USD}',
    description: 'What calls cost by the price table; calls of a model without a price count as nothing',
  });
  const unpriced = meter.createCounter('prosa.model.unpriced_calls', {
    description: 'Calls of a model that the price table does not know: their cost is missing',
  });
  return ({ model, purpose, outcome, usage, costMicros, latencyMs }) => {
    const about = { 'gen_ai.request.model': model, purpose };
    tokens.record(usage.input, { ...about, 'gen_ai.token.type': 'input' });
    tokens.record(usage.output, { ...about, 'gen_ai.token.type': 'output' });
    duration.record(latencyMs / 1_000, { ...about, outcome });
    if (costMicros === null) unpriced.add(1, about);
    else cost.add(costMicros / 1e6, about);
  };
};
