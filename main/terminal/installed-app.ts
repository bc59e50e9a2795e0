/** The app on this computer, as its installers leave it, and how a folder is handed over to it. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AccountFacts } from './own-places.ts';

/** A program with the arguments that come before what it is to share. */
export type Opener = readonly [program: string, ...args: string[]];

const DESKTOP_ENTRY = path.join('applications', 'porthole.desktop');
/** Where both Linux packages put it. */
const LINUX_PROGRAM = '/opt/Porthole/porthole';
const MAC_BUNDLE = 'Porthole.app';
const WINDOWS_PROGRAM = ['Porthole', 'Porthole.exe'] as const;

/** undefined where there is none. */
export async function findInstalledApp(facts: AccountFacts, home = os.homedir()): Promise<Opener | undefined> {
  if (facts.platform === 'darwin') return findBundle(home);
  const programs = facts.platform === 'win32' ? windowsPrograms(facts.env) : await linuxPrograms(facts.env, home);
  for (const program of programs) if (await isThere(program, constants.X_OK)) return [program];
  return undefined;
}

/**
 * Starts the app with paths, or tells the one that runs; it outlives this program.
 * @param paths absolute
 * @returns false when it could not be started
 */
export function openInApp([program, ...args]: Opener, paths: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args, ...paths], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

/** Launch Services hands folders over to an app that runs as well. */
async function findBundle(home: string): Promise<Opener | undefined> {
  for (const folder of ['/Applications', path.join(home, 'Applications')]) {
    const bundle = path.join(folder, MAC_BUNDLE);
    if (await isThere(bundle, constants.R_OK)) return ['/usr/bin/open', '-a', bundle];
  }
  return undefined;
}

/** The installer asks whether the app is for one account or for all. */
function windowsPrograms({ LOCALAPPDATA: own, ProgramFiles: everybody }: NodeJS.ProcessEnv): readonly string[] {
  return [own && path.join(own, 'Programs'), everybody]
    .filter((folder): folder is string => Boolean(folder))
    .map((folder) => path.join(folder, ...WINDOWS_PROGRAM));
}

/** What an entry in the launcher starts (Desktop Entry Specification, `Exec`), wherever the package was put. */
async function linuxPrograms(env: NodeJS.ProcessEnv, home: string): Promise<readonly string[]> {
  const own = env.XDG_DATA_HOME || path.join(home, '.local', 'share');
  const shared = env.XDG_DATA_DIRS || '/usr/local/share:/usr/share';
  const programs: string[] = [];
  for (const folder of [own, ...shared.split(':')]) {
    const program = programOf(await readFile(path.join(folder, DESKTOP_ENTRY), 'utf8').catch(() => ''));
    // A name without a folder may be this command itself.
    if (program !== undefined && path.isAbsolute(program)) programs.push(program);
  }
  return [...programs, LINUX_PROGRAM];
}

function programOf(entry: string): string | undefined {
  const [, quoted, plain] = /^Exec=(?:"([^"\\]+)"|([^\s"\\]+))/m.exec(entry) ?? [];
  return quoted ?? plain;
}

function isThere(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
