/** Porthole as its users run it: in the terminal, and in the app with its window open. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONSOLE_BUNDLE, ROOT } from '../places.ts';
import type { ServerKind, Site } from './server.ts';

/** The terminal mode, its log redirected to a file. */
export const TERMINAL: ServerKind = {
  id: 'terminal',
  title: 'Porthole, terminal',
  findVersion: readOwnVersion,
  prepare: async (site) => ({ program: process.execPath, args: [CONSOLE_BUNDLE, ...shareArguments(site)] }),
};

/** The same of any build. @param bundle of its terminal mode */
export function terminalOf(bundle: string): ServerKind {
  return {
    ...TERMINAL,
    prepare: async (site) => ({ program: process.execPath, args: [bundle, ...shareArguments(site)] }),
  };
}

/** The terminal mode without a log: what a log line costs is the difference. */
export const TERMINAL_WITHOUT_LOG: ServerKind = {
  id: 'terminal-no-log',
  title: 'Porthole, terminal, no log',
  findVersion: readOwnVersion,
  prepare: async (site) => ({
    program: process.execPath,
    args: [CONSOLE_BUNDLE, ...shareArguments(site), '--log', 'none'],
  }),
};

/** The real app in Electron with a user's empty configuration; its window is open and shows the log. */
export const APP: ServerKind = {
  id: 'app',
  title: 'Porthole, app',
  findVersion: async () => {
    const runtime = await electronVersion();
    if (runtime === undefined || !process.env.DISPLAY) return undefined;
    return `${await readOwnVersion()} on Electron ${runtime}`;
  },
  prepare: async ({ folder, port, scratch }) => ({
    program: electronExecutable(),
    args: [...electronSwitches(), ROOT, folder, '--port', String(port)],
    env: appEnvironment(scratch),
  }),
};

/** The Electron runtime that the bench was started with. */
export function electronExecutable(): string {
  return path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'electron');
}

/** undefined when there is no runtime. */
export async function electronVersion(): Promise<string | undefined> {
  if (!existsSync(electronExecutable())) return undefined;
  const text = await readFile(path.join(path.dirname(electronExecutable()), 'version'), 'utf8');
  return text.trim().replace(/^v/, '');
}

/** No GPU under a virtual display, and no sandbox where Chromium refuses it to root. */
export function electronSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--disable-gpu', '--no-sandbox'] : ['--disable-gpu'];
}

/** Where a session bus would be found. */
const WITHOUT_BUS = { DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: undefined };

/** `home` holds the app's settings; without a session bus there is no tray. */
export function appEnvironment(home: string): NodeJS.ProcessEnv {
  const language = 'en_US.UTF-8';
  return { XDG_CONFIG_HOME: home, ...WITHOUT_BUS, LANG: language, LC_ALL: language };
}

function shareArguments({ folder, port }: Site): readonly string[] {
  return [folder, '--port', String(port), '--bind', '127.0.0.1'];
}

async function readOwnVersion(): Promise<string> {
  const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
