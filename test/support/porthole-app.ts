/** The real app in a real Electron, driven by Playwright: each launch with its own user data, none left behind. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { resolveElectronRuntime } from '../../scripts/electron-runtime.mjs';
import { afterwards } from './afterwards.ts';
import type { Finished } from './run.ts';
import { run } from './run.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Playwright's own module that makes the app wait until Playwright is attached. It adds it only when it looks for Electron
 * by itself; without it, a window that is made while it attaches can make the launch hang.
 */
const PLAYWRIGHT_LOADER = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

const CLOSE_TIMEOUT_MS = 10_000;

let runtime: ReturnType<typeof resolveElectronRuntime> | undefined;

/** What can differ from one launch to the next. */
export interface LaunchOptions {
  /** Folder of the app; Porthole's own when undefined. */
  readonly app?: string;
  /** Arguments after the app's own folder, such as the folder to share. */
  readonly args?: readonly string[];
  /** Where settings and logs are kept; a new folder when undefined. */
  readonly home?: AppHome;
  /** Address of the session bus; without one, the app finds no tray. */
  readonly busAddress?: string;
  readonly language?: string;
  /** Further environment variables, such as `XDG_CURRENT_DESKTOP`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A user's configuration folder, which can outlive one launch. */
export class AppHome {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get settingsFile(): string {
    return path.join(this.userData, 'settings.json');
  }

  get userData(): string {
    return path.join(this.folder, 'Porthole');
  }

  async readSettings(): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(this.settingsFile, 'utf8'));
  }

  async writeSettings(text: string): Promise<void> {
    await mkdir(this.userData, { recursive: true });
    await writeFile(this.settingsFile, text);
  }
}

/** A launched app. */
export interface PortholeApp {
  readonly electron: ElectronApplication;
  readonly process: ChildProcess;
  /** The window's page, once it is loaded. */
  readonly page: Page;
  readonly home: AppHome;
  /** Quits as a person would, and waits for the end. */
  readonly quit: () => Promise<void>;
}

/** A new, empty configuration folder that goes with the test. */
export async function createHome(): Promise<AppHome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-home-'));
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return new AppHome(folder);
}

/** Launches the built app and waits for its window. Whatever is left of it is killed with the test. */
export async function launchPorthole(options: LaunchOptions = {}): Promise<PortholeApp> {
  const app = await launch(options);
  const page = await app.electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { ...app, page };
}

/** Launches the built app as the session does, without a window. */
export function launchHidden(options: LaunchOptions = {}): Promise<Omit<PortholeApp, 'page'>> {
  return launch({ ...options, args: ['--hidden', ...(options.args ?? [])] });
}

async function launch(options: LaunchOptions): Promise<Omit<PortholeApp, 'page'>> {
  const home = options.home ?? (await createHome());
  const { executable } = await resolveRuntime();
  const electron = await _electron.launch({
    executablePath: executable,
    args: ['-r', PLAYWRIGHT_LOADER, ...runtimeSwitches(), options.app ?? ROOT, ...(options.args ?? [])],
    env: environmentFor(home, options),
    cwd: ROOT,
  });
  const process = electron.process();
  const quit = (): Promise<void> => quitApp(electron, process);
  afterwards(quit);
  return { electron, process, home, quit };
}

/** Starts the app once more for the same user, without Playwright, and waits for the end of that start. */
export async function startAgain(home: AppHome, ...args: readonly string[]): Promise<Finished> {
  const { executable } = await resolveRuntime();
  return run(executable, [...runtimeSwitches(), ROOT, ...args], environmentFor(home));
}

/** The runtime is looked for once: the search may ask the network, and tells what it found. */
export function resolveRuntime(): ReturnType<typeof resolveElectronRuntime> {
  runtime ??= resolveElectronRuntime();
  return runtime;
}

/** Switches that the test machine needs: no GPU, and no sandbox where Chromium refuses it to root. */
export function runtimeSwitches(): string[] {
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ['--disable-gpu', '--no-sandbox'] : ['--disable-gpu'];
}

/** The environment in which the app finds `home`, and no bus but the one of the test. */
export function environmentFor(home: AppHome, options: LaunchOptions = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name, value]) => value !== undefined && !REPLACED.has(name));
  const language = options.language ?? 'en_US.UTF-8';
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    XDG_CONFIG_HOME: home.folder,
    LANG: language,
    LANGUAGE: language,
    LC_ALL: language,
    // The network of the machine that runs the tests is not ours to speak in; test/e2e/mdns.test.ts brings its own.
    PORTHOLE_MDNS: 'off',
    ...(options.busAddress === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: options.busAddress }),
    ...options.environment,
  };
}

const REPLACED = new Set(['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'XDG_CURRENT_DESKTOP', 'LC_ALL']);

async function quitApp(electron: ElectronApplication, process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const killer = setTimeout(() => process.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  await electron.close();
  clearTimeout(killer);
}
