/** Porthole as its users run it: in the terminal, and in the app with its window open. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { CONSOLE_BUNDLE, ROOT } from '../places.ts';
import { writeConfiguration } from './configuration.ts';
import { PASSWORD } from './credentials.ts';
import type { ServerKind, Site } from './server.ts';

/** The terminal mode, its log redirected to a file. */
export const TERMINAL: ServerKind = terminalOf(CONSOLE_BUNDLE);

/** The same of any build. @param bundle of its terminal mode */
export function terminalOf(bundle: string): ServerKind {
  return {
    id: 'terminal',
    title: 'Porthole, terminal',
    setups: ['open', 'secured', 'receiving', 'password', 'two-workers'],
    piecewise: 'resumable',
    findVersion: readOwnVersion,
    prepare: async (site) => {
      const env = { XDG_DATA_HOME: site.scratch };
      const args = [bundle, ...(await shareArguments(site))];
      if (site.setup !== 'two-workers') return { program: process.execPath, args, env };
      return { program: 'sh', args: ['-c', TWO_SHARES, process.execPath, String(site.secondPort), ...args], env };
    },
  };
}

/** Two shares of one folder, the second on a port of its own; both end with the shell. */
const TWO_SHARES = `
second=$1; shift
"$0" "$@" & a=$!
"$0" "$@" --port "$second" & b=$!
trap 'kill $a $b; wait; exit 0' TERM INT HUP
wait
`;

/** The terminal mode without a log: what a log line costs is the difference. */
export const TERMINAL_WITHOUT_LOG: ServerKind = {
  id: 'terminal-no-log',
  title: 'Porthole, terminal, no log',
  setups: ['open'],
  findVersion: readOwnVersion,
  prepare: async (site) => ({
    program: process.execPath,
    args: [CONSOLE_BUNDLE, ...(await shareArguments(site)), '--log', 'none'],
  }),
};

/** The real app in Electron with a user's empty configuration; its window is open and shows the log. */
export const APP: ServerKind = {
  id: 'app',
  title: 'Porthole, app',
  setups: ['open', 'secured', 'receiving', 'password'],
  piecewise: 'resumable',
  findVersion: async () => {
    const runtime = await electronVersion();
    if (runtime === undefined || !process.env.DISPLAY) return undefined;
    return `${await readOwnVersion()} on Electron ${runtime}`;
  },
  prepare: async (site) => {
    const { folder, port, scratch, setup } = site;
    const launch = [...electronSwitches(), ROOT];
    const env = appEnvironment(scratch);
    if (setup === 'open') {
      return { program: electronExecutable(), args: [...launch, folder, '--port', String(port)], env };
    }
    // What has a switch in the window stands in the settings: the app goes on with what it shared.
    await mkdir(path.join(scratch, 'Porthole'), { recursive: true });
    await writeFile(path.join(scratch, 'Porthole', 'settings.json'), JSON.stringify(await settingsOf(site)));
    return { program: electronExecutable(), args: launch, env };
  },
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

async function shareArguments(site: Site): Promise<readonly string[]> {
  return [site.folder, '--port', String(site.port), '--bind', '127.0.0.1', ...(await setupArguments(site))];
}

async function setupArguments(site: Site): Promise<readonly string[]> {
  switch (site.setup) {
    case 'open':
    case 'two-workers':
      return [];
    case 'secured':
      return ['--tls', '--tls-cert', site.identity.cert, '--tls-key', site.identity.key];
    case 'receiving':
      return ['--write', 'change'];
    case 'password':
      return ['--password-file', await writeConfiguration(site, 'password', `${PASSWORD}\n`)];
  }
}

async function settingsOf({ folder, port, setup, identity }: Site): Promise<unknown> {
  const share = { id: randomUUID(), folder, port, sharing: true, reach: 'this-computer' };
  switch (setup) {
    case 'open':
    case 'two-workers':
      return { shares: [share] };
    case 'secured':
      return {
        shares: [{ ...share, encrypts: true, certificateFile: identity.cert, certificateKeyFile: identity.key }],
      };
    case 'receiving':
      return { shares: [{ ...share, write: 'change', receiving: { asksFirst: false } }] };
    case 'password':
      return { shares: [{ ...share, entry: 'secret', secret: { hash: await hashPassword() } }] };
  }
}

/** As the window would keep it. */
async function hashPassword(): Promise<string> {
  const hashing = promisify(execFile)(process.execPath, [CONSOLE_BUNDLE, 'hash']);
  hashing.child.stdin?.end(`${PASSWORD}\n`);
  return (await hashing).stdout.trim();
}

async function readOwnVersion(): Promise<string> {
  const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
