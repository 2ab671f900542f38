import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Attribute = { key: string; value: Record<string, unknown> };
type Resource = { resource: { attributes: Attribute[] } };
type Point = { asDouble: number; attributes: Attribute[] };
type Span = {
  traceId: string;
  spanId: string;
  name: string;
  attributes: Attribute[];
  status: object;
  events: object[];
};
type LogRecord = { body: { stringValue: string }; traceId?: string; attributes: Attribute[] };
/** The parts of OTLP that the tests read. */
export interface Telemetry {
  resourceSpans?: (Resource & { scopeSpans: { spans: Span[] }[] })[];
  resourceMetrics?: (Resource & { scopeMetrics: { metrics: { name: string; sum?: { dataPoints: Point[] } }[] }[] })[];
  resourceLogs?: (Resource & { scopeLogs: { logRecords: LogRecord[] }[] })[];
}

/** A collector that keeps every OTLP/HTTP JSON request, by its path, and answers with `status`. */
export const startReceiver = async (status = 200) => {
  const received: Record<string, Telemetry[]> = {};
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Telemetry;
    received[request.url ?? ''] = [...(received[request.url ?? ''] ?? []), body];
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    [Symbol.asyncDispose]: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
