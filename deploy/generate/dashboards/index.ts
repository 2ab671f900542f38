import { dashboard, quantile, rate } from './panel.ts';

const http = 'http_server_request_duration_seconds';
const handled = 'prosa_bus_handle_duration_seconds';
const calls = 'gen_ai_client_operation_duration_seconds';
const transactions = 'prosa_database_transaction_duration_seconds';

/** Each dashboard by the name of its file. What a metric is called is checked against the code. */
export const dashboards: Record<string, object> = {
  overview: dashboard('overview', 'overview', [
    {
      title: 'Requests',
      show: { '{{http_response_status_code}}': rate(`${http}_count`, 'http_response_status_code') },
      unit: 'reqps',
    },
    { title: 'Events handled', show: { '{{consumer}}': rate(`${handled}_count`, 'consumer') }, unit: 'cps' },
    {
      title: 'Oldest event without an answer',
      show: { '{{consumer}}': 'max by (consumer) (prosa_bus_consumer_oldest_pending_age_seconds)' },
      unit: 's',
    },
    { title: 'Dead letters', show: { waiting: 'max(prosa_bus_dead_letters_waiting)' }, stat: true, width: 4 },
    {
      title: 'Requests overdue',
      show: { overdue: 'max(prosa_privacy_requests{state="overdue"})' },
      stat: true,
      width: 4,
    },
    {
      title: 'Models, last day',
      show: { cost: 'sum(increase(prosa_model_cost_total[24h]))' },
      unit: 'currencyUSD',
      stat: true,
      width: 4,
    },
    {
      title: 'Memory',
      show: { '{{service_name}}': 'max by (service_name) (process_memory_usage_bytes)' },
      unit: 'bytes',
    },
    { title: 'Processor', show: { '{{service_name}}': rate('process_cpu_time_seconds_total', 'service_name') } },
    {
      title: 'Event loop: share of time busy',
      show: { '{{service_name}}': 'max by (service_name) (nodejs_eventloop_utilization_ratio)' },
      unit: 'percentunit',
    },
    {
      title: 'Event loop: delay, p99',
      show: { '{{service_name}}': 'max by (service_name) (nodejs_eventloop_delay_p99_seconds)' },
      unit: 's',
    },
    {
      title: 'Heap',
      show: { '{{service_name}}': 'max by (service_name) (v8js_memory_heap_used_bytes)' },
      unit: 'bytes',
    },
    {
      title: 'Log fields dropped',
      description: 'Somebody tries to log what the allowlist does not know.',
      show: { '{{service_name}}': rate('prosa_log_dropped_fields_total', 'service_name') },
    },
  ]),
  gateway: dashboard('gateway', 'gateway', [
    {
      title: 'Rate',
      show: { '{{http_request_method}} {{http_route}}': rate(`${http}_count`, 'http_request_method, http_route') },
      unit: 'reqps',
    },
    {
      title: 'Errors',
      show: {
        '{{http_route}} {{http_response_status_code}}': rate(
          `${http}_count`,
          'http_route, http_response_status_code',
          'http_response_status_code=~"5.."',
        ),
      },
      unit: 'reqps',
    },
    {
      title: 'Refused',
      show: {
        '{{http_response_status_code}}': rate(
          `${http}_count`,
          'http_response_status_code',
          'http_response_status_code=~"4.."',
        ),
      },
      unit: 'reqps',
    },
    { title: 'Duration, p50', show: { '{{http_route}}': quantile(0.5, http, 'http_route') }, unit: 's' },
    { title: 'Duration, p95', show: { '{{http_route}}': quantile(0.95, http, 'http_route') }, unit: 's' },
    { title: 'Duration, p99', show: { '{{http_route}}': quantile(0.99, http, 'http_route') }, unit: 's' },
  ]),
  consumers: dashboard('consumers', 'consumers', [
    { title: 'Rate', show: { '{{consumer}}': rate(`${handled}_count`, 'consumer') }, unit: 'cps' },
    {
      title: 'Errors',
      show: { '{{consumer}} {{outcome}}': rate(`${handled}_count`, 'consumer, outcome', 'outcome!="done"') },
      unit: 'cps',
    },
    { title: 'Duration, p95', show: { '{{consumer}}': quantile(0.95, handled, 'consumer') }, unit: 's' },
    {
      title: 'Waited before the first delivery, p95',
      show: { '{{consumer}}': quantile(0.95, 'prosa_bus_wait_duration_seconds', 'consumer') },
      unit: 's',
    },
    { title: 'Pending', show: { '{{consumer}}': 'max by (consumer) (prosa_bus_consumer_pending)' } },
    {
      title: 'Oldest pending',
      show: { '{{consumer}}': 'max by (consumer) (prosa_bus_consumer_oldest_pending_age_seconds)' },
      unit: 's',
    },
    { title: 'Redeliveries', show: { '{{consumer}}': rate('prosa_bus_redeliveries_total', 'consumer') }, unit: 'cps' },
    {
      title: 'Dead letters, by reason',
      show: { '{{consumer}} {{code}}': 'sum by (consumer, code) (increase(prosa_bus_dead_letters_total[1h]))' },
    },
  ]),
  models: dashboard('models', 'models and cost', [
    {
      title: 'Cost by the hour',
      show: {
        '{{gen_ai_request_model}} {{purpose}}':
          'sum by (gen_ai_request_model, purpose) (increase(prosa_model_cost_total[1h]))',
      },
      unit: 'currencyUSD',
    },
    {
      title: 'Tokens',
      show: {
        '{{gen_ai_request_model}} {{gen_ai_token_type}}': rate(
          'gen_ai_client_token_usage_sum',
          'gen_ai_request_model, gen_ai_token_type',
        ),
      },
    },
    {
      title: 'Calls',
      show: { '{{gen_ai_request_model}} {{outcome}}': rate(`${calls}_count`, 'gen_ai_request_model, outcome') },
      unit: 'cps',
    },
    {
      title: 'Duration, p95',
      show: { '{{gen_ai_request_model}}': quantile(0.95, calls, 'gen_ai_request_model') },
      unit: 's',
    },
    {
      title: 'Calls without a price',
      show: { '{{gen_ai_request_model}}': rate('prosa_model_unpriced_calls_total', 'gen_ai_request_model') },
      unit: 'cps',
    },
  ]),
  privacy: dashboard('privacy', 'privacy and audit', [
    {
      title: 'Requests of data subjects',
      description: 'To be answered within 15 days (LGPD, art. 19).',
      show: { '{{state}}': 'max by (state) (prosa_privacy_requests)' },
    },
    {
      title: 'Audit trail: oldest entry without a signed head',
      show: { age: 'max(prosa_audit_head_age_seconds)' },
      unit: 's',
    },
    {
      title: 'Jobs: last success',
      show: { '{{operation}}': 'max by (operation) (max_over_time(prosa_job_last_success_seconds[30d])) * 1000' },
      unit: 'dateTimeFromNow',
      stat: true,
      width: 24,
    },
    {
      title: 'Events written to the trail',
      show: { handled: rate(`${handled}_count`, 'outcome', 'consumer="audit-events"') },
      unit: 'cps',
    },
    {
      title: 'Log fields dropped',
      show: { '{{service_name}}': rate('prosa_log_dropped_fields_total', 'service_name') },
    },
  ]),
  database: dashboard('database', 'database', [
    {
      title: 'Transactions',
      show: { '{{service_name}} {{role}} {{outcome}}': rate(`${transactions}_count`, 'service_name, role, outcome') },
      unit: 'cps',
    },
    {
      title: 'As a user (row-level security), p50 and p95',
      show: {
        p50: quantile(0.5, transactions, '', 'role="user"'),
        p95: quantile(0.95, transactions, '', 'role="user"'),
      },
      unit: 's',
    },
    {
      title: 'As a service, p95',
      show: { '{{service_name}}': quantile(0.95, transactions, 'service_name', 'role="service"') },
      unit: 's',
    },
    {
      title: 'Waited for a connection, p95',
      show: { '{{service_name}}': quantile(0.95, 'db_client_connection_wait_time_seconds', 'service_name') },
      unit: 's',
    },
    { title: 'Connections in use', show: { '{{service_name}}': 'sum by (service_name) (db_client_connection_count)' } },
    {
      title: 'Waiting for a connection',
      show: { '{{service_name}}': 'sum by (service_name) (db_client_connection_pending_requests)' },
    },
    {
      title: 'Refused: no connection in time',
      show: { '{{service_name}}': rate('db_client_connection_timeouts_total', 'service_name') },
      unit: 'cps',
    },
  ]),
};
