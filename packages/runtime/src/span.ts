import { SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { describeError } from './describe-error.ts';
import { allowed } from './log-fields.ts';
import type { Runtime } from './service.ts';

/** See Runtime.span. */
export const spanWith =
  (tracer: Tracer): Runtime['span'] =>
  (name, attributes, work) =>
    tracer.startActiveSpan(name, { attributes: allowed(attributes).kept }, async (span) => {
      try {
        return await work();
      } catch (error) {
        const { code, type } = describeError(error);
        span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code ?? type);
        throw error;
      } finally {
        span.end();
      }
    });
