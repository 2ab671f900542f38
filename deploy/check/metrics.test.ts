import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumentsIn, metricProblems, metricsOf, prometheusNames } from './metrics.ts';

test('instruments are read from the code, and called as Prometheus calls them', () => {
  const source = `
    const a = meter.createHistogram('http.server.request.duration', { unit: 's', description: 'x' });
    const b = meter
      .createObservableGauge('process.memory.usage', { unit: 'By' })
      .addCallback(() => {});
    const c = meter.createCounter('prosa.bus.redeliveries', { description: 'Deliveries after the first' });
    const d = meter.createCounter('prosa.model.cost', {
      unit: '{USD}',
    });
    const e = meter.createObservableGauge('nodejs.eventloop.utilization', { unit: '1' });`;
  assert.deepEqual(instrumentsIn(source).flatMap(prometheusNames), [
    'http_server_request_duration_seconds_bucket',
    'http_server_request_duration_seconds_count',
    'http_server_request_duration_seconds_sum',
    'process_memory_usage_bytes',
    'prosa_bus_redeliveries_total',
    'prosa_model_cost_total',
    'nodejs_eventloop_utilization_ratio',
  ]);
});

test('metrics are read from queries, and neither labels nor functions', () => {
  const query = `histogram_quantile(0.95, sum by (le, service_name) (rate(a_seconds_bucket{role="user_b"}[10m]))) > 0.5
    unless on (consumer) max by (c_d) (max_over_time(e_f_total[3d])) > 0 or time() - g_h{i_j!~".*/(k_l)"} * 3600`;
  assert.deepEqual(metricsOf(query), ['a_seconds_bucket', 'e_f_total', 'g_h']);
});

test('dashboards and alerts ask for what the code measures; where it did not, each would be told', () => {
  assert.deepEqual(metricProblems(), []);
  assert.ok(metricProblems(new Set()).length > 60);
});
