/**
 * The system packages that the window and each suite of tests need on Linux, by Debian's names: told, and installed as root
 * where there is apt. `node scripts/development-packages.mjs [start|unit|conformance|e2e...]` works before any npm package is
 * there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { isEntry, KnownProblem, runScript } from './project.mjs';

/**
 * What a package brings, by which it is recognised: a program, a shared library or a file; `fonts` for any font at all. A
 * package that later releases gave another name has that one first.
 * @type {Readonly<Record<string, string>>}
 */
export const EVIDENCE = {
  'fonts-dejavu-core': 'fonts',
  dbus: 'dbus-run-session',
  libnss3: 'libnss3.so',
  'libatk1.0-0t64|libatk1.0-0': 'libatk-1.0.so.0',
  'libatk-bridge2.0-0t64|libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  'libcups2t64|libcups2': 'libcups.so.2',
  libdrm2: 'libdrm.so.2',
  libgbm1: 'libgbm.so.1',
  'libgtk-3-0t64|libgtk-3-0': 'libgtk-3.so.0',
  'libasound2t64|libasound2': 'libasound.so.2',
  libxss1: 'libXss.so.1',
  'libx11-xcb1': 'libX11-xcb.so.1',
  libgl1: 'libGL.so.1',
  libnotify4: 'libnotify.so.4',
  xvfb: 'xvfb-run',
  xauth: 'xauth',
  'libnotify-bin': 'notify-send',
  chromium: 'chromium',
  'chromium-headless-shell': 'chromium-headless-shell',
  curl: 'curl',
  openssl: 'openssl',
  sslscan: 'sslscan',
  'nghttp2-client': 'h2load',
  'libnss3-tools': 'certutil',
  wget: 'wget',
  wget2: 'wget2',
  httrack: 'httrack',
  lftp: 'lftp',
  git: 'git',
  gnupg: 'gpg',
  busybox: 'busybox',
  'libarchive-tools': 'bsdtar',
  fish: 'fish',
  mandoc: 'mandoc',
  zsh: 'zsh',
  'default-jdk-headless': 'javac',
  aria2: 'aria2c',
  rclone: 'rclone',
  litmus: 'litmus',
  cadaver: 'cadaver',
  'gvfs-backends': '/usr/share/gvfs/mounts/dav.mount',
  'gvfs-daemons': '/usr/share/dbus-1/services/org.gtk.vfs.Daemon.service',
  davfs2: '/usr/sbin/mount.davfs',
  hydra: 'hydra',
  w3m: 'w3m',
  goaccess: 'goaccess',
  jq: 'jq',
  systemd: 'systemd-analyze',
  python3: 'python3',
  'python3-pip': 'pip3',
  zip: 'zip',
  unzip: 'unzip',
  'p7zip-full': '7z',
  'desktop-file-utils': 'desktop-file-validate',
  appstream: 'appstreamcli',
  nsis: 'makensis',
  iproute2: 'ip',
  'avahi-daemon': 'avahi-daemon',
  'avahi-utils': 'avahi-browse',
  'libglib2.0-bin': 'gio',
  rpm: 'rpmbuild',
  'xz-utils': 'xz',
  wine: 'wine',
  wine64: '/usr/lib/wine/wine64',
  'nginx-light': '/usr/sbin/nginx',
  caddy: 'caddy',
  haproxy: '/usr/sbin/haproxy',
  varnish: '/usr/sbin/varnishd',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'fonts-lohit-deva': '/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf',
};

/** What Electron loads, shows text with, and speaks to the desktop by. */
const WINDOW = Object.keys(EVIDENCE).slice(0, Object.keys(EVIDENCE).indexOf('xvfb'));

/** @type {Readonly<Record<string, readonly string[]>>} */
export const NEEDED_BY = {
  start: WINDOW,
  unit: [
    'dbus',
    'libnotify-bin',
    'openssl',
    'python3',
    'zip',
    'unzip',
    'desktop-file-utils',
    'appstream',
    'nsis',
    'iproute2',
    'libglib2.0-bin',
  ],
  conformance: [
    ...[
      'chromium',
      'chromium-headless-shell',
      'curl',
      'openssl',
      'sslscan',
      'nghttp2-client',
      'libnss3-tools',
      'wget',
      'zsh',
      'aria2',
      'rclone',
      'fish',
      'goaccess',
      'mandoc',
      'python3',
      'zip',
      'unzip',
    ],
    ...['p7zip-full', 'iproute2', 'avahi-daemon', 'avahi-utils', 'dbus', 'wget2', 'httrack', 'lftp', 'python3-pip'],
    ...['git', 'gnupg', 'busybox', 'libarchive-tools', 'default-jdk-headless'],
    ...['nginx-light', 'caddy', 'haproxy', 'varnish', 'jq', 'systemd'],
    ...['litmus', 'cadaver', 'gvfs-backends', 'gvfs-daemons', 'libglib2.0-bin', 'davfs2', 'hydra'],
  ],
  windows: ['wine', 'wine64', 'nsis'],
  package: ['rpm', 'xz-utils'],
  e2e: [
    ...WINDOW,
    ...['xvfb', 'xauth', 'chromium', 'chromium-headless-shell', 'fonts-noto-cjk', 'fonts-lohit-deva'],
    ...[
      'curl',
      'wget',
      'aria2',
      'rclone',
      'libnotify-bin',
      'w3m',
      'goaccess',
      'python3',
      'unzip',
      'iproute2',
      'avahi-daemon',
      'avahi-utils',
    ],
  ],
};

/** All but what has to be asked for. */
const BY_DEFAULT = Object.keys(NEEDED_BY).filter((purpose) => purpose !== 'windows' && purpose !== 'package');

/** Where fonts lie on Linux, from the root or the person's home. */
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', '.fonts', '.local/share/fonts'];
const LIBRARY_LIST = '/sbin/ldconfig';
const APT = '/usr/bin/apt-get';

/**
 * @param {readonly string[]} purposes `start`, or suites
 * @returns {string[]} The packages that are needed and not there, with all their names.
 */
export function listMissingPackages(purposes) {
  if (process.platform !== 'linux') return [];
  const needed = new Set(purposes.flatMap((purpose) => NEEDED_BY[purpose] ?? []));
  const libraries = existsSync(LIBRARY_LIST) ? execFileSync(LIBRARY_LIST, ['-p'], { encoding: 'utf8' }) : undefined;
  return [...needed].filter((name) => !isThere(EVIDENCE[name] ?? name, libraries));
}

/**
 * @param {string} evidence
 * @param {string | undefined} libraries undefined where the system can't say: then nothing is missed in vain
 */
function isThere(evidence, libraries) {
  if (evidence === 'fonts') return FONT_FOLDERS.some((folder) => hasFile(path.resolve(homedir(), folder)));
  if (evidence.includes('.so')) return libraries?.includes(`${evidence} `) ?? true;
  // Where a file lies is Debian's choice; elsewhere it would be missed in vain.
  if (path.isAbsolute(evidence)) return !existsSync('/usr/bin/dpkg') || existsSync(evidence);
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, evidence)));
}

/**
 * Whether there is any file below a folder.
 * @param {string} folder
 * @returns {boolean}
 */
function hasFile(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasFile(path.join(folder, entry.name)) : true,
  );
}

/**
 * Installs what is missing, or throws a `KnownProblem` that says in one sentence what to install.
 * @param {readonly string[]} purposes `start`, or suites
 */
export function installMissingPackages(purposes) {
  const missing = listMissingPackages(purposes);
  if (missing.length === 0) return;
  const whose = purposes.includes('start') ? 'Porthole’s window needs' : 'The tests need';
  if (!existsSync(APT)) {
    const evidence = missing.map((name) => EVIDENCE[name] ?? name);
    throw new KnownProblem(
      `${whose} what is not there yet: ${evidence.join(', ')}. Install the packages that bring them.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = missing.map((name) => name.split('|').at(-1));
    throw new KnownProblem(`${whose} system packages that are not there yet: sudo apt-get install ${names.join(' ')}`);
  }
  apt(['update']);
  const names = missing.map(nameHere);
  console.error(`${whose} system packages that are not there yet. Installing ${names.join(' ')}...`);
  apt(['install', '--yes', '--no-install-recommends', ...names]);
}

/**
 * The name that this release of the system knows.
 * @param {string} names
 */
function nameHere(names) {
  const all = names.split('|');
  const known = all.find((name) => spawnSync('apt-cache', ['show', '--no-all-versions', name]).status === 0);
  return known ?? all.at(-1) ?? names;
}

/** @param {readonly string[]} args */
function apt(args) {
  const { status } = spawnSync(APT, ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A system that asks whether services shall be started anew would wait for ever.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l' },
  });
  if (status !== 0) throw new KnownProblem(`apt-get ${args.join(' ')} failed.`);
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    const purposes = process.argv.slice(2);
    installMissingPackages(purposes.length === 0 ? BY_DEFAULT : purposes);
  });
}
