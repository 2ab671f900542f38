import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': { entry: ['tools/*.{ts,mjs}', 'bench/*.bench.ts', 'bench/parse/measure.ts', 'eval/*.eval.ts'] },
    stack: { entry: ['src/*.ts'] },
    'packages/*': { entry: ['{src,test}/**/*.test.ts'] },
    'services/*': { entry: ['src/main.ts', 'src/replay.ts', '{src,test}/**/*.test.ts'] },
    e2e: { entry: ['*.test.ts'] },
  },
  // dependency-cruiser finds its parser by name.
  ignoreDependencies: ['@swc/core'],
} satisfies KnipConfig;
