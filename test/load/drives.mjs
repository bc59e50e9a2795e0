/**
 * Porthole beside other servers that programs take for a drive: `npm run load -- drives`. One file of 1 GiB and 1,000 of 10 KiB by
 * PUT, and PROPFIND of folders, on this computer and disk, one server after the other; what is not installed is left out.
 * Times are told as multiples of Porthole's.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CONSOLE = fileURLToPath(new URL('../../dist/main/console.cjs', import.meta.url));
const PIECE = Buffer.alloc(1024 * 1024, 'octets of a file that is sent');
const LARGE_BYTES = 1024 * 1024 * 1024;
const SMALL_BYTES = 10 * 1024;
const SMALL_FILES = 1_000;
const FOLDERS = [1_000, 10_000];
/** Small files that are sent at a time, each on a kept connection. */
const SENDERS = 4;
const APACHE_MODULES = '/usr/lib/apache2/modules';

/**
 * @typedef {object} Place
 * @property {string} folder that is served
 * @property {string} scratch for files of the server's own
 * @property {number} port
 */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {boolean} [hasNoPropfind]
 * @property {(place: Place) => Promise<readonly string[]>} prepare its program and arguments
 */

/** @type {readonly Peer[]} Porthole is the first: all others are compared with it. */
const PEERS = [
  {
    name: 'Porthole',
    prepare: async ({ folder, port }) => [
      process.execPath,
      ...[CONSOLE, folder, '--port', String(port), '--bind', '127.0.0.1', '--log', 'none', '--write', 'change'],
    ],
  },
  { name: 'nginx dav', hasNoPropfind: true, prepare: prepareNginx },
  { name: 'Apache mod_dav', prepare: prepareApache },
  {
    name: 'rclone serve webdav',
    prepare: async ({ folder, port }) => ['rclone', 'serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`],
  },
];

/** @param {Place} place */
async function prepareNginx({ folder, scratch, port }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const file = path.join(scratch, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    file,
    `${user} daemon off; worker_processes 1; pid ${scratch}/nginx.pid; error_log stderr crit;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/.${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 0;
    location / { root ${folder}; dav_methods PUT DELETE MKCOL COPY MOVE; create_full_put_path on; }
  }
}`,
  );
  return ['nginx', '-p', scratch, '-c', file];
}

/** @param {Place} place */
async function prepareApache({ folder, scratch, port }) {
  const file = path.join(scratch, 'apache.conf');
  const modules = ['mpm_event', 'authz_core', 'dav', 'dav_fs'];
  const user = process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : '';
  await writeFile(
    file,
    `${modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
ServerName localhost
${user}
Listen 127.0.0.1:${port}
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/apache.log
LogLevel crit
DavLockDB ${scratch}/locks
DocumentRoot ${folder}
LimitRequestBody 0
<Directory ${folder}>
  Dav On
  Require all granted
</Directory>
`,
  );
  // Its children write where it serves; as root they would be somebody else.
  await chmod(path.dirname(folder), 0o755);
  for (const own of [folder, scratch]) {
    await chmod(own, 0o777);
    if (process.getuid?.() === 0) await chown(own, 65_534, 65_534).catch(() => undefined);
  }
  return ['apache2', '-D', 'FOREGROUND', '-f', file];
}

/**
 * @param {{ readonly port: number, readonly agent: Agent }} to
 * @param {{ readonly method: string, readonly path: string, readonly headers?: Record<string, string | number> }} asked
 * @param {number} bytes
 * @returns {Promise<number>} octets of the answer
 */
async function send({ port, agent }, { method, path: target, headers = {} }, bytes) {
  const length = bytes > 0 ? { 'Content-Length': bytes } : {};
  const asking = request({ port, host: '127.0.0.1', agent, method, path: target, headers: { ...headers, ...length } });
  const answered = once(asking, 'response');
  for (let left = bytes; left > 0; left -= PIECE.byteLength) {
    const piece = left < PIECE.byteLength ? PIECE.subarray(0, left) : PIECE;
    if (!asking.write(piece)) await once(asking, 'drain');
  }
  asking.end();
  const [response] = await answered;
  let received = 0;
  for await (const octets of response) received += octets.length;
  if (response.statusCode >= 300) throw new Error(`${method} ${target} was answered with ${response.statusCode}`);
  return received;
}

/** @param {() => Promise<unknown>} act */
async function secondsOf(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

/**
 * @param {Peer} peer
 * @param {number} port
 * @returns {Promise<Map<string, number>>} seconds
 */
async function measure(peer, port) {
  const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });
  const to = { port, agent };
  /** @type {Map<string, number>} */
  const seconds = new Map();
  seconds.set('1 GiB by PUT', await secondsOf(() => send(to, { method: 'PUT', path: '/large.bin' }, LARGE_BYTES)));
  const numbers = Array.from({ length: SMALL_FILES }, (_, number) => number);
  const senders = Array.from({ length: SENDERS }, () => async () => {
    for (let next = numbers.pop(); next !== undefined; next = numbers.pop()) {
      await send(to, { method: 'PUT', path: `/small-${next}.bin` }, SMALL_BYTES);
    }
  });
  seconds.set(`${SMALL_FILES} of 10 KiB by PUT`, await secondsOf(() => Promise.all(senders.map((sender) => sender()))));
  for (const count of peer.hasNoPropfind ? [] : FOLDERS) {
    const asked = { method: 'PROPFIND', path: `/${count}/`, headers: { Depth: '1' } };
    await send(to, asked, 0);
    seconds.set(`PROPFIND of ${count}`, await secondsOf(() => send(to, asked, 0)));
  }
  agent.destroy();
  return seconds;
}

/** @param {Peer} peer */
async function runPeer(peer) {
  const above = await mkdtemp(path.join(tmpdir(), 'porthole-drives-'));
  const place = { folder: path.join(above, 'served'), scratch: path.join(above, 'own'), port: await freePort() };
  await mkdir(place.folder);
  await mkdir(place.scratch);
  for (const count of FOLDERS) {
    await mkdir(path.join(place.folder, String(count)));
    for (let number = 0; number < count; number++) {
      await writeFile(path.join(place.folder, String(count), `file ${number}.txt`), 'x');
    }
  }
  const [program = '', ...args] = await peer.prepare(place);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = once(child, 'exit');
  try {
    await listening(place.port);
    return await measure(peer, place.port);
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(above, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {number} port */
async function listening(port) {
  for (let tries = 0; tries < 400; tries++) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nobody listens on ${port}`);
}

/** @param {string} name */
const isInstalled = (name) => spawnSync('which', [name]).status === 0;

/** @returns {Promise<boolean>} whether everything that is installed could be measured */
export async function measureDrives() {
  /** @type {Map<string, number> | undefined} */
  let own;
  let isSound = true;
  for (const peer of PEERS) {
    const program = { 'nginx dav': 'nginx', 'Apache mod_dav': 'apache2', 'rclone serve webdav': 'rclone' }[peer.name];
    if (program !== undefined && !isInstalled(program)) {
      console.log(`${peer.name}: not installed`);
      continue;
    }
    try {
      const seconds = await runPeer(peer);
      own ??= seconds;
      const told = [...seconds].map(([what, time]) => {
        const times = time / (own?.get(what) ?? time);
        return `${what} ${time.toFixed(2)} s (${times.toFixed(2)})`;
      });
      console.log(`${peer.name}: ${told.join(', ')}`);
    } catch (error) {
      isSound = false;
      console.error(`${peer.name} could not be measured: ${error}`);
    }
  }
  return isSound;
}
