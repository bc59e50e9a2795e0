/** Where the bench finds its parts and puts its results. It is started in the project's root folder. */
import path from 'node:path';

export const ROOT = process.cwd();

/** The bench's own bundles, and the peers that are installed for it alone. */
export const BENCH_CACHE = path.join(ROOT, 'node_modules', '.cache', 'bench');

/** Tables, figures and charts. */
export const RESULTS = path.join(ROOT, 'test-results', 'bench');

export const CONSOLE_BUNDLE = path.join(ROOT, 'dist', 'main', 'console.cjs');
export const BASELINE_BUNDLE = path.join(BENCH_CACHE, 'baseline.mjs');
export const FLOOD_WORKER_BUNDLE = path.join(BENCH_CACHE, 'flood-worker.cjs');
export const WRK_SCRIPT = path.join(ROOT, 'test', 'bench', 'load', 'wrk.lua');
export const PERFORMANCE_DOCUMENT = path.join(ROOT, 'docs', 'performance.md');
