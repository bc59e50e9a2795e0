/**
 * The system packages that Electron and the tests need on Linux, by Debian's names: told, and installed as root where
 * there is apt. `node scripts/system-packages.mjs` works before any npm package is there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isEntry, KnownProblem, runScript } from './project.mjs';

/**
 * Each package with something that it brings: a program, a shared library or a file.
 * @type {readonly (readonly [name: string, evidence: string])[]}
 */
const PACKAGES = [
  ['xvfb', 'xvfb-run'],
  ['xauth', 'xauth'],
  ['dbus', 'dbus-run-session'],
  ['chromium', 'chromium'],
  ['chromium-headless-shell', 'chromium-headless-shell'],
  ['curl', 'curl'],
  ['wget', 'wget'],
  ['wget2', 'wget2'],
  ['httrack', 'httrack'],
  ['lftp', 'lftp'],
  ['aria2', 'aria2c'],
  ['rclone', 'rclone'],
  ['w3m', 'w3m'],
  ['goaccess', 'goaccess'],
  ['python3', 'python3'],
  ['python3-pip', 'pip3'],
  ['zip', 'zip'],
  ['unzip', 'unzip'],
  ['p7zip-full', '7z'],
  ['desktop-file-utils', 'desktop-file-validate'],
  ['nsis', 'makensis'],
  ['iproute2', 'ip'],
  ['avahi-daemon', 'avahi-daemon'],
  ['avahi-utils', 'avahi-browse'],
  ['libnss3', 'libnss3.so'],
  ['libatk1.0-0', 'libatk-1.0.so.0'],
  ['libatk-bridge2.0-0', 'libatk-bridge-2.0.so.0'],
  ['libcups2', 'libcups.so.2'],
  ['libdrm2', 'libdrm.so.2'],
  ['libgbm1', 'libgbm.so.1'],
  ['libgtk-3-0', 'libgtk-3.so.0'],
  ['libasound2', 'libasound.so.2'],
  ['libxss1', 'libXss.so.1'],
  ['libnotify4', 'libnotify.so.4'],
  ['libglib2.0-bin', 'gio'],
  ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
];

const LIBRARY_LIST = '/sbin/ldconfig';

/** @returns {string[]} The names of the packages that are needed and not there. */
export function listMissingPackages() {
  if (process.platform !== 'linux') return [];
  const libraries = existsSync(LIBRARY_LIST) ? execFileSync(LIBRARY_LIST, ['-p'], { encoding: 'utf8' }) : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return PACKAGES.filter(([, evidence]) => {
    if (evidence.includes('.so')) return !libraries.includes(`${evidence} `);
    // Where a file lies is Debian's choice; elsewhere it would be missed in vain.
    if (path.isAbsolute(evidence)) return existsSync('/usr/bin/dpkg') && !existsSync(evidence);
    return !folders.some((folder) => existsSync(path.join(folder, evidence)));
  }).map(([name]) => name);
}

/** Installs what is missing, or throws a `KnownProblem` that says what to install. */
export function installMissingPackages() {
  const missing = listMissingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new KnownProblem(`Some system packages are missing; on Debian: apt-get install ${missing.join(' ')}`);
  }
  console.error(`Installing ${missing.join(' ')}...`);
  apt(['update']);
  apt(['install', '--yes', '--no-install-recommends', ...missing]);
}

/** @param {readonly string[]} args */
function apt(args) {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new KnownProblem(`apt-get ${args.join(' ')} failed.`);
}

if (isEntry(import.meta)) await runScript(async () => installMissingPackages());
