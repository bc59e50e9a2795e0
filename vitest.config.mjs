/** The three suites: `unit` and `conformance` run in parallel, `e2e` drives one real app at a time. */
import { defineConfig } from 'vitest/config';
import { visitorAssets } from './scripts/visitor-assets.mjs';

/** Enough for any test on a busy two-core machine; a test that waits longer waits for something that will not come. */
const TEST_TIMEOUT_MS = 20_000;
const E2E_TIMEOUT_MS = 90_000;

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        plugins: [visitorAssets()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        plugins: [visitorAssets()],
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        plugins: [visitorAssets()],
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
        },
      },
    ],
  },
});
