/**
 * The suites: `unit` and `conformance` run in parallel, some of the latter over TLS as well; end to end the `gallery`,
 * every state of the window and of the visitor's page, and then the other `pages`, each file in a browser of its own, take the
 * time that `e2e` leaves, which drives one real app at a time; last comes what is `measured`. `windows` runs the terminal mode on
 * Windows' own Node, `node-versions` on every version of Node that it is for.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { visitorAssets } from './scripts/visitor-assets.mjs';

/** Enough for any test on a busy two-core machine; a test that waits longer waits for something that will not come. */
const TEST_TIMEOUT_MS = 20_000;
const E2E_TIMEOUT_MS = 90_000;
/** Many tests wait for sockets, clocks and programs: two of them keep two cores busy, where Vitest would leave one free. */
const WORKERS = Math.max(2, availableParallelism() - 1);
/** What is polled for gets nearly as long: its failure then tells what was seen last. */
const PATIENT = { poll: { timeout: 15_000 } };
/** End-to-end tests that need a browser and no Electron: they don't meet on the desktop. */
const PAGES = ['test/e2e/window-*.test.ts', 'test/e2e/visitor*.test.ts'];
const GALLERY = [
  'test/e2e/window-gallery.test.ts',
  'test/e2e/visitor-gallery.test.ts',
  'test/e2e/visitor-adding-gallery.test.ts',
  'test/e2e/visitor-languages.test.ts',
];
/** Tests that need both cores for themselves. */
const MEASURED = ['test/e2e/launch.test.ts', 'test/e2e/log-stream.test.ts', 'test/e2e/attacks.test.ts'];

/** Programs that tests start speak English, whatever the language of whoever runs the tests; an empty variable is as none. */
const env = { LC_ALL: '', LC_MESSAGES: 'C' };

/** Threads run bundles, also in tests that run everything else from its sources. Each project takes its copy: it is emptied while it is read. */
const define = { BUNDLES_FOLDER: JSON.stringify(fileURLToPath(new URL('dist/main', import.meta.url))) };

/** Of the conformance tests those that run over TLS each time as well: framing, pipelining, aborts, sending, deadlines, access. All of them: `npm test -- conformance-tls`. */
const SECURED = conformanceFiles(['access-guard', 'closing', 'persistence', 'refused-content', 'request-messages']);

const BY_TLS = { env: { PORTHOLE_TEST_TLS: '1' } };
const BY_HTTP2 = { env: { PORTHOLE_TEST_HTTP2: '1' } };

/** Those that run over HTTP/2 as well: conditions and ranges, uploads, WebDAV, access. What of them is left out says so with `exceptOverHttp2`. */
const OVER_HTTP2 = conformanceFiles([
  'access-guard',
  'file-conditions',
  'file-representations',
  'litmus',
  'put',
  'resumable-uploads',
]);

/**
 * A file that is called otherwise now would be left out without a word.
 * @param {string[]} names
 */
function conformanceFiles(names) {
  const files = names.map((name) => `test/conformance/${name}.test.ts`);
  const missing = files.filter((file) => !existsSync(new URL(file, import.meta.url)));
  if (missing.length > 0) throw new Error(`No such test: ${missing.join(', ')}`);
  return files;
}

/**
 * Conformance tests whose clients come another way.
 * @param {string} name
 * @param {string[]} include
 * @param {{ env: Record<string, string> }} way
 */
function over(name, include, way) {
  return {
    define: { ...define },
    plugins: [visitorAssets()],
    test: {
      name,
      expect: PATIENT,
      include,
      env: { ...env, ...way.env },
      maxWorkers: WORKERS,
      testTimeout: TEST_TIMEOUT_MS,
    },
  };
}

/**
 * Tests with a browser or the app, file by file unless it says otherwise.
 * @param {string} name
 * @param {{ include: string[], exclude?: string[], maxWorkers?: number }} files
 */
function endToEnd(name, { include, exclude = [], maxWorkers = 1 }) {
  return {
    define: { ...define },
    plugins: [visitorAssets()],
    test: {
      name,
      env,
      expect: PATIENT,
      include,
      exclude,
      maxWorkers,
      fileParallelism: maxWorkers > 1,
      // Playwright, and what drives the app, takes more than two seconds of a processor to read: once is enough.
      isolate: false,
      sequence: { groupOrder: maxWorkers },
      testTimeout: E2E_TIMEOUT_MS,
      hookTimeout: E2E_TIMEOUT_MS,
    },
  };
}

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        define: { ...define },
        plugins: [visitorAssets()],
        test: {
          name: 'unit',
          env,
          expect: PATIENT,
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/property-seed.ts', 'test/support/empty-kept-memory.ts'],
          // Half of the time went into a new process for each file, and its modules. What a test changes it puts back.
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        define: { ...define },
        plugins: [visitorAssets()],
        test: {
          name: 'conformance',
          env,
          expect: PATIENT,
          include: ['test/conformance/**/*.test.ts'],
          maxWorkers: WORKERS,
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      over('tls', SECURED, BY_TLS),
      over('conformance-tls', ['test/conformance/**/*.test.ts'], BY_TLS),
      over('conformance-h2', OVER_HTTP2, BY_HTTP2),
      {
        define: { ...define },
        test: {
          name: 'windows',
          env,
          expect: PATIENT,
          include: ['test/windows/**/*.test.ts'],
          maxWorkers: WORKERS,
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
        },
      },
      {
        define: { ...define },
        test: {
          name: 'node-versions',
          env,
          expect: PATIENT,
          include: ['test/node-versions/**/*.test.ts'],
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
        },
      },
      endToEnd('gallery', { include: GALLERY }),
      endToEnd('pages', { include: PAGES, exclude: GALLERY, maxWorkers: 2 }),
      endToEnd('e2e', { include: ['test/e2e/**/*.test.ts'], exclude: [...PAGES, ...MEASURED] }),
      endToEnd('measured', { include: MEASURED }),
    ],
  },
});
