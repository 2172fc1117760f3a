// Two kinds of tests: `unit` (rules, properties, database, tools) side by side, `e2e` (the built app in a real browser)
// one after the other. `npx vitest run test/sale` runs a part of them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './tools/browser.mjs'

const root = import.meta.dirname
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

export default defineConfig({
  root,
  define: { __ETAL_VERSION__: JSON.stringify(version), __ETAL_BUILD__: JSON.stringify('sources') },
  test: {
    env: {
      ETAL_CHROMIUM: findBrowser() ?? '',
      // Processes that tests start read the sources as they were compiled for the first of them.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          maxWorkers: 2,
          // Every file reads the whole contract: once a worker, not once a file, is a third of the time.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/founded-coops.ts',
          setupFiles: 'test/e2e/one-browser.ts',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
