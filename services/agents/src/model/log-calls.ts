import type { ModelCall } from '@prosa/llm';
import type { Logger } from '@prosa/runtime';

/** Writes each call of a model to the log: what it was for and what it used, nothing of what was said. */
export const logCalls =
  (log: Logger) =>
  ({ model, promptVersion, purpose, outcome, usage, costMicros, latencyMs: durationMs }: ModelCall): void => {
    const tokens = { inputTokens: usage.input, outputTokens: usage.output };
    const version = promptVersion === null ? {} : { promptVersion };
    const cost = costMicros === null ? {} : { costMicros };
    log.info('model.completed', { model, ...version, purpose, outcome, ...tokens, durationMs, ...cost });
  };
