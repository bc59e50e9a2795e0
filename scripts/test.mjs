/**
 * `npm test [-- SUITE...]`: prepares what the tests need, runs the suites (`types`, `lint`, `unit`, `conformance`, `e2e`,
 * `windows`; all of them when none is named; others only by name) and ends with one line that counts the tests. With `CI=true` a
 * skipped test is a failure.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { installMissingPackages } from './development-packages.mjs';
import { resolveElectronRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { prepareOtherNodes } from './other-nodes.mjs';
import { KnownProblem, ROOT, runScript } from './project.mjs';
import { runProgram, Stopped } from './run-program.mjs';
import { addCounts, countReport } from './test-counts.mjs';
import { findWindowsNode, prepareWindowsNode } from './windows-node.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** Type checking and lint count as one check each, and so does the build that the tests need. */
const SUITES = ['types', 'lint', 'unit', 'conformance', 'e2e', 'windows'];
/** Only when it is named: every conformance test over TLS. A part of them runs that way each time (vitest.config.mjs). */
const OVER_TLS = 'conformance-tls';
/** A part of the conformance tests over HTTP/2; every Node that runs the tests has a library that is safe for it. */
const OVER_HTTP2 = 'conformance-h2';
/** Only when it is named: it fetches Node itself three times. */
const NODE_VERSIONS = 'node-versions';
const BY_NAME = [OVER_TLS, OVER_HTTP2, NODE_VERSIONS];
/** Where a free display is looked for: two that look at the same time would find the same one. */
const APP_DISPLAY = 99;
const PAGES_DISPLAY = 199;
const REPORTS = path.join(ROOT, 'test-results');

/** @type {Counts} */
const PASSED = { passed: 1, failures: [], skipped: 0 };

/**
 * @param {string} what
 * @returns {Counts}
 */
function failed(what) {
  return { passed: 0, failures: [what], skipped: 0 };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function nodeTool(name, args) {
  return [process.execPath, path.join(ROOT, 'node_modules', name), ...args];
}

/**
 * @param {string} suite
 * @param {readonly string[]} command
 * @returns {Promise<Counts>} One check.
 */
async function runCheck(suite, command) {
  return (await runProgram(command)) ? PASSED : failed(suite);
}

/**
 * @param {readonly string[]} projects
 * @param {{ wrapper: readonly string[], env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Counts>}
 */
async function runVitest(projects, { wrapper, env }) {
  const file = path.join(REPORTS, `${projects.join('-')}.json`);
  await mkdir(REPORTS, { recursive: true });
  await rm(file, { force: true });
  const selection = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const endedWell = await runProgram(
    [...wrapper, ...nodeTool('vitest/vitest.mjs', ['run', ...selection, ...reporters])],
    env,
  );
  const report = await readFile(file, 'utf8').catch(() => undefined);
  return countReport(report === undefined ? undefined : JSON.parse(report), { suite: projects.join(', '), endedWell });
}

/**
 * The tests of the app own the tray's name on the session bus, so they get a bus of their own; a display only where there
 * is none.
 * @param {number} display The first number to try.
 */
function desktopWrapper(display) {
  if (process.platform !== 'linux') return [];
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const screen = ['xvfb-run', '-a', '-n', String(display), '-s', '-screen 0 1600x1200x24'];
  return ['dbus-run-session', '--', ...(hasDisplay ? [] : screen)];
}

/** @returns {Promise<Counts>} */
async function runBuild() {
  await ensureBuilt();
  return PASSED;
}

/**
 * Unit and conformance tests run in plain Node, but against real programs.
 * @param {readonly string[]} suites
 */
async function runInNode(suites) {
  installMissingPackages(suites.map((suite) => (suite === OVER_TLS || suite === OVER_HTTP2 ? 'conformance' : suite)));
  const projects = suites.flatMap((suite) => (suite === 'conformance' ? [suite, 'tls', OVER_HTTP2] : [suite]));
  return await runVitest(projects, { wrapper: [], env: {} });
}

/**
 * The terminal mode on Windows' own Node, under wine.
 * @returns {Promise<Counts>}
 */
async function runOnWindows() {
  installMissingPackages(['windows']);
  await ensureBuilt();
  await prepareWindowsNode();
  return await runVitest(['windows'], { wrapper: [], env: {} });
}

/**
 * The command on every version of Node that it is for.
 * @returns {Promise<Counts>}
 */
async function runOnOtherNodes() {
  installMissingPackages(['conformance']);
  await ensureBuilt();
  await prepareOtherNodes();
  return await runVitest([NODE_VERSIONS], { wrapper: [], env: {} });
}

/**
 * The app's tests wait a good deal, for windows and clocks: what only looks at pages takes the time that they leave
 * (decision 281). What is measured comes last, alone.
 * @returns {Promise<Counts>}
 */
async function runEndToEnd() {
  installMissingPackages(['e2e']);
  await ensureBuilt();
  const runtime = await resolveElectronRuntime();
  const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath };
  const wrapper = desktopWrapper(APP_DISPLAY);
  const behind = process.platform === 'win32' ? [] : ['nice', '-n', '10'];
  const pagesWrapper = [...behind, ...desktopWrapper(PAGES_DISPLAY)];
  const besideEachOther = await Promise.all([
    runVitest(['e2e'], { wrapper, env }),
    runVitest(['gallery', 'pages'], { wrapper: pagesWrapper, env }),
  ]);
  const measured = await runVitest(['measured'], { wrapper, env });
  return addCounts([...besideEachOther, measured]);
}

/**
 * Runs what was chosen, in an order in which a failure shows early; one that can't run does not keep the others from it.
 * @param {ReadonlySet<string>} suites
 * @returns {Promise<Counts[]>}
 */
async function runSuites(suites) {
  const inNode = ['unit', 'conformance', OVER_TLS, OVER_HTTP2].filter((suite) => suites.has(suite));
  const tsc = nodeTool('typescript/bin/tsc', ['-b']);
  const biome = nodeTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  const rooms = [process.execPath, path.join(ROOT, 'scripts', 'check-rooms.mjs')];
  const counts = [];
  if (inNode.length > 0 || suites.has('e2e') || suites.has('windows')) counts.push(await attempt('build', runBuild));
  if (suites.has('types')) counts.push(await attempt('types', () => runCheck('types', tsc)));
  if (suites.has('lint')) counts.push(await attempt('lint', () => runCheck('lint', biome)));
  if (suites.has('lint')) counts.push(await attempt('rooms', () => runCheck('rooms', rooms)));
  if (inNode.length > 0) counts.push(await attempt(inNode.join(', '), () => runInNode(inNode)));
  if (suites.has('windows')) counts.push(await attempt('windows', runOnWindows));
  if (suites.has(NODE_VERSIONS)) counts.push(await attempt(NODE_VERSIONS, runOnOtherNodes));
  if (suites.has('e2e')) counts.push(await attempt('e2e', runEndToEnd));
  return counts;
}

/**
 * Rejects with `Stopped` when a person has stopped the tests: no further suite runs then.
 * @param {string} name
 * @param {() => Promise<Counts>} suite
 * @returns {Promise<Counts>} One failure when it could not run.
 */
async function attempt(name, suite) {
  try {
    return await suite();
  } catch (error) {
    if (error instanceof Stopped) throw error;
    console.error(error instanceof KnownProblem ? error.message : error);
    return failed(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Windows takes half a gigabyte of packages: where nobody has asked for it by name before, it is not run.
 * @param {string} suite
 */
function isByDefault(suite) {
  return suite !== 'windows' || findWindowsNode() !== undefined;
}

/** @param {readonly string[]} names */
function parseSuites(names) {
  const unknown = names.find((name) => ![...SUITES, ...BY_NAME].includes(name));
  if (unknown !== undefined)
    throw new KnownProblem(`There is no suite ${unknown}: the suites are ${[...SUITES, ...BY_NAME].join(', ')}.`);
  return new Set(names.length === 0 ? SUITES.filter(isByDefault) : names);
}

await runScript(async () => {
  const { passed, failures, skipped } = await attempt('tests', async () =>
    addCounts(await runSuites(parseSuites(process.argv.slice(2)))),
  );
  const refused = process.env.CI === 'true' ? skipped : 0;
  // The report of a failed test may stand far above: all of them again, in a line each.
  for (const failure of failures) console.log(`Failed: ${failure}`);
  if (skipped > 0) console.log(`${skipped} skipped${refused > 0 ? ', which counts as failed with CI=true' : ''}`);
  console.log(`${passed} passed, ${failures.length + refused} failed`);
  if (failures.length + refused > 0) process.exitCode = 1;
});
