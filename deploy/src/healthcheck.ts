/** The image's health check: exit 0 where this container's service is ready. Images have no shell and no curl. */
const { HEALTH_PORT = '8081' } = process.env;
const ready = await fetch(`http://127.0.0.1:${HEALTH_PORT}/health/ready`, { signal: AbortSignal.timeout(3_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = ready ? 0 : 1;
