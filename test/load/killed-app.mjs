/**
 * The real app, with its window, sharing one folder that people may change; it is killed with all its processes, and started
 * again with the same settings, by which it goes on sharing at the same port. It needs a display.
 */
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { resolveElectronRuntime } from '../../scripts/electron-runtime.mjs';
import { ROOT } from '../../scripts/project.mjs';

/** Below those from which systems take the ports of outgoing connections. */
const PORTS = /** @type {const} */ ([10_000, 32_000]);
const START_TIMEOUT_MS = 30_000;
const LOOK_EVERY_MS = 50;
/** A session bus would show a tray, and tell of what arrives. */
const WITHOUT_BUS = { DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: undefined };

/**
 * Looked for once: the search may ask the network.
 * @type {ReturnType<typeof resolveElectronRuntime> | undefined}
 */
let runtime;

/**
 * Groups of processes that nobody else ends when this program is stopped.
 * @type {Set<number>}
 */
const groups = new Set();
process.on('exit', () => {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
});

export class KilledApp {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    this.port = randomInt(...PORTS);
    /** @type {string | undefined} */
    this.home = undefined;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
  }

  /** Resolves when it takes visitors. */
  async start() {
    this.home ??= await this.#settle();
    runtime ??= resolveElectronRuntime();
    const { executable } = await runtime;
    const switches = process.getuid?.() === 0 ? ['--disable-gpu', '--no-sandbox'] : ['--disable-gpu'];
    this.child = spawn(executable, [...switches, ROOT], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...WITHOUT_BUS,
        XDG_CONFIG_HOME: this.home,
        XDG_DATA_HOME: this.home,
        PORTHOLE_MDNS: 'off',
      },
      // A group of its own: what kills it kills all its processes at once.
      detached: true,
    });
    if (this.child.pid) groups.add(this.child.pid);
    for (const end = Date.now() + START_TIMEOUT_MS; !(await this.#isHealthy()); await sleep(LOOK_EVERY_MS)) {
      if (Date.now() > end || this.child.exitCode !== null) throw new Error('The app does not share.');
    }
  }

  /** @param {NodeJS.Signals} signal */
  async end(signal) {
    const { child } = this;
    if (!child?.pid) return;
    this.child = undefined;
    const ended = once(child, 'exit');
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await ended;
    groups.delete(child.pid);
  }

  /** After it no start goes on with what was shared. */
  async leave() {
    await this.end('SIGKILL');
    if (this.home) await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Its settings, as the window would write them: it goes on with what it shared. */
  async #settle() {
    const home = await mkdtemp(path.join(tmpdir(), 'porthole-killed-app-'));
    const share = { id: randomUUID(), folder: this.folder, port: this.port, sharing: true, reach: 'this-computer' };
    const settings = { shares: [{ ...share, write: 'change', receiving: { asksFirst: false } }] };
    await mkdir(path.join(home, 'Porthole'));
    await writeFile(path.join(home, 'Porthole', 'settings.json'), JSON.stringify(settings));
    return home;
  }

  async #isHealthy() {
    const answer = await fetch(`http://127.0.0.1:${this.port}/~porthole/health`).catch(() => undefined);
    await answer?.arrayBuffer();
    return answer?.status === 200;
  }
}
