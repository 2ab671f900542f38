import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': { entry: ['tools/*.{ts,mjs}', 'bench/*.bench.ts', 'bench/parse/measure.ts', 'eval/*.eval.ts'] },
    stack: { entry: ['src/*.ts'] },
    'packages/*': { entry: ['{src,test}/**/*.test.ts'] },
    'services/*': { entry: ['src/main.ts', '{src,test}/**/*.test.ts'] },
    'services/agents': { entry: ['src/main.ts', 'src/replay.ts', '{src,test}/**/*.test.ts'] },
    deploy: {
      entry: ['src/*.ts', '{src,check}/**/*.test.ts'],
      // Imported by the kind of what is rendered.
      ignoreDependencies: ['kubernetes-models', '@kubernetes-models/*'],
    },
    e2e: { entry: ['*.test.ts'] },
  },
  // dependency-cruiser finds its parser by name.
  ignoreDependencies: ['@swc/core'],
} satisfies KnipConfig;
