/** The dependency rules of ARCHITECTURE.md, checked by `npm run check`. */
const vendor = (name, pattern, rooms) => ({
  name: `only-${name}`,
  comment: `${pattern} is imported in ${rooms} and nowhere else`,
  severity: 'error',
  from: { pathNot: rooms },
  to: { path: `node_modules/(${pattern})` },
});
const adapters = ['bus', 'database', 'supabase', 'llm', 'vault'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^packages/contracts/src' },
      to: { pathNot: '^packages/contracts/src|node_modules/zod|^(node:)?crypto$' },
    },
    {
      name: 'pure-packages-do-no-io',
      comment: 'the parser core, the statistics and every domain take bytes and values, and return values',
      severity: 'error',
      from: {
        path: '^packages/(whatsapp|insights|search|trail)/src|/src/domain/',
        pathNot: '\\.test\\.ts$|^packages/whatsapp/src/cli',
      },
      to: { path: '^(node:)?(fs|net|http|https|child_process|os|process|dgram|tls|timers)($|/)' },
    },
    {
      name: 'domain-knows-no-adapter',
      severity: 'error',
      from: { path: '^packages/(whatsapp|insights|search|trail)/src|/src/domain/' },
      to: { path: `^packages/(${adapters.join('|')}|runtime|testkit)/|^stack/` },
    },
    ...adapters.map((name) => ({
      name: `${name}-knows-contracts-only`,
      severity: 'error',
      from: { path: `^packages/${name}/src` },
      to: { path: `^(packages/(?!${name}/|contracts/)|services/|stack/)` },
    })),
    {
      name: 'runtime-imports-no-adapter',
      severity: 'error',
      from: { path: '^packages/runtime/src' },
      to: { path: '^(packages/(?!runtime/|contracts/)|services/|stack/)' },
    },
    {
      name: 'services-never-import-services',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'handlers-import-no-vendor',
      severity: 'error',
      from: { path: '^services/[^/]+/src/handlers/' },
      to: { path: 'node_modules/(?!zod/)' },
    },
    {
      name: 'testkit-from-tests-only',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: '^packages/testkit/|^packages/worker/src/testing\\.ts$' },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'package-entries-only',
      comment: 'other packages are used through their exports',
      severity: 'error',
      from: { path: '^(packages|services|stack|e2e)/([^/]+)/?' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/[^/]+/src/(index|telemetry|testing|offline-embedding)\\.ts$|^$1/$2/',
      },
    },
    vendor('nats', '@nats-io/', '^packages/bus/|^packages/embedded/src/.*test'),
    vendor('postgres-driver', 'postgres/', '^packages/(database|embedded)/'),
    vendor('supabase', '@supabase/', '^packages/supabase/|^packages/embedded/src/.*test|^packages/database/test/'),
    vendor('openai', 'openai/|bottleneck/', '^packages/llm/'),
    vendor('pglite', '@electric-sql/', '^packages/embedded/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests may use anything, and swc's walker does not know their `using`.
    exclude: { path: 'node_modules/.*node_modules|\\.test\\.ts$|^(packages|services)/[^/]+/(test|postgres)/' },
    // TypeScript 7 has no API that dependency-cruiser could parse with.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
