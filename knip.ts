import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': { entry: ['tools/*.{ts,mjs}'] },
    stack: { entry: ['src/*.ts'] },
    'packages/*': { entry: ['src/index.ts', 'src/**/*.test.ts', 'test/**/*.ts'] },
    'packages/whatsapp': { entry: ['src/index.ts', 'src/cli.ts', 'src/**/*.test.ts'] },
    'packages/runtime': { entry: ['src/telemetry.ts', 'src/**/*.test.ts', 'test/**/*.ts'] },
    'services/*': { entry: ['src/main.ts', 'src/**/*.test.ts', 'test/**/*.test.ts'] },
    e2e: { entry: ['**/*.test.ts'] },
  },
  ignoreDependencies: ['node'],
} satisfies KnipConfig;
