/**
 * `npm start [-- DIR]`: starts the app, and shares DIR when given; without a display, the terminal mode shares it, or the
 * folder where npm was called.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { installMissingPackages } from './development-packages.mjs';
import { hasDisplay } from './display.mjs';
import { resolveElectronRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { KnownProblem, ROOT, runScript } from './project.mjs';
import { runConsole } from './run-console.mjs';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** A Ctrl-C arrives twice, from the terminal and from npm; the app takes a second one for impatience. */
const SAME_SIGNAL_MS = 500;

/** Chromium prints dozens of lines about a system bus or a graphics card that it does without; what matters is said here. */
const LOG_LEVEL = '--log-level=3';

/** How a program ends that finds itself in a state it can't go on from. */
const CRASHES = new Set(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS']);

/**
 * Chromium refuses to run its sandbox as root on Linux.
 * @returns {string[]}
 */
function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  console.error('Running as root: Chromium is started without its sandbox.');
  return ['--no-sandbox'];
}

/**
 * Passes each signal on once.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  for (const signal of FORWARDED) {
    let last = Number.NEGATIVE_INFINITY;
    process.on(signal, () => {
      const now = performance.now();
      if (now - last > SAME_SIGNAL_MS) child.kill(signal);
      last = now;
    });
  }
}

/** Tray icons and notifications go over the session bus; Chromium only says that it found none. */
function sayWithoutBus() {
  const { DBUS_SESSION_BUS_ADDRESS: named, XDG_RUNTIME_DIR: folder } = process.env;
  if (process.platform !== 'linux' || named || (folder && existsSync(path.join(folder, 'bus')))) return;
  console.error(
    'There is no session bus: Porthole has no tray icon and sends no notifications. `dbus-run-session npm start` brings one.',
  );
}

/**
 * Ends with the app's own exit status.
 * @param {readonly string[]} args
 */
async function runApp(args) {
  installMissingPackages(['start']);
  await ensureBuilt();
  const { executable } = await resolveElectronRuntime();
  sayWithoutBus();
  const app = spawn(executable, [...sandboxSwitches(), LOG_LEVEL, ROOT, ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    // A process group of its own, so that the terminal's Ctrl-C reaches it only through here.
    detached: process.platform !== 'win32',
  });
  forwardSignals(app);
  const [status, signal] = await once(app, 'exit');
  if (CRASHES.has(signal)) {
    throw new KnownProblem(
      `The window ended by itself (${signal}), so something that Electron needs may be missing here. In the terminal it works without: npm run share -- DIR`,
    );
  }
  process.exitCode = status ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)];
}

await runScript(async () => {
  const args = process.argv.slice(2);
  if (await hasDisplay(process.env)) {
    await runApp(args);
  } else {
    console.error('No display: sharing in the terminal.');
    await runConsole(args);
  }
});
