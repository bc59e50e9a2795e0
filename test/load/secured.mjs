/**
 * Porthole beside other servers with TLS: `npm run load -- secured`. Small files by HTTP/1.1 and HTTP/2, one of 1 GiB, full
 * handshakes and those that go on, on this computer, with one certificate, one server after the other; what is not installed is
 * left out. Rates are told as multiples of Porthole's.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CONSOLE = fileURLToPath(new URL('../../dist/main/console.cjs', import.meta.url));
const LARGE_BYTES = 1024 * 1024 * 1024;
const START_MS = 20_000;
const WARM_UP_SECONDS = 5;
const CONNECTIONS = 16;
const STREAMS = 10;

/**
 * @typedef {object} Place
 * @property {string} folder that is served
 * @property {string} scratch for files of the server's own
 * @property {number} port
 * @property {string} cert
 * @property {string} key
 */

/** @type {readonly { name: string, prepare: (place: Place) => Promise<readonly string[]> }[]} Porthole is the first: all others are compared with it. */
const PEERS = [
  {
    name: 'Porthole',
    prepare: async ({ folder, port, cert, key }) => [
      process.execPath,
      ...[CONSOLE, folder, '--port', String(port), '--bind', '127.0.0.1', '--log', 'none'],
      ...['--tls', '--tls-cert', cert, '--tls-key', key],
    ],
  },
  { name: 'nginx', prepare: prepareNginx },
  { name: 'Caddy', prepare: prepareCaddy },
  { name: 'lighttpd', prepare: prepareLighttpd },
];

/** @param {Place} place */
async function prepareNginx({ folder, scratch, port, cert, key }) {
  const file = path.join(scratch, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${scratch}/nginx.pid;
events { worker_connections 1024; }
http {
  ${temporary.map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
  access_log off; sendfile on; keepalive_requests 1000000000; ssl_protocols TLSv1.2 TLSv1.3;
  server { listen 127.0.0.1:${port} ssl http2; ssl_certificate ${cert}; ssl_certificate_key ${key}; root ${folder}; }
}
`,
  );
  return ['nginx', '-p', scratch, '-c', file, '-e', path.join(scratch, 'error.log')];
}

/** @param {Place} place */
async function prepareCaddy({ folder, scratch, port, cert, key }) {
  const file = path.join(scratch, 'Caddyfile');
  await writeFile(
    file,
    `{
  admin off
  auto_https disable_redirects
}
https://127.0.0.1:${port}, https://localhost:${port} {
  bind 127.0.0.1
  tls ${cert} ${key}
  root * ${folder}
  file_server
}
`,
  );
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
}

/** @param {Place} place */
async function prepareLighttpd({ folder, scratch, port, cert, key }) {
  const file = path.join(scratch, 'lighttpd.conf');
  await writeFile(
    file,
    `server.modules = ("mod_openssl")
server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${scratch}/error.log"
server.max-keep-alive-requests = 65535
ssl.engine = "enable"
ssl.pemfile = "${cert}"
ssl.privkey = "${key}"
`,
  );
  return ['lighttpd', '-D', '-f', file];
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {readonly string[]} shape
 */
async function load(url, seconds, shape) {
  const { stdout } = await run('h2load', [...shape, '-t', '1', '-c', String(CONNECTIONS), '-D', String(seconds), url]);
  const failed = Number(/(\d+) failed/.exec(stdout)?.[1]);
  const [, others = '0', ...worse] = /2xx, (\d+) 3xx, (\d+) 4xx, (\d+) 5xx/.exec(stdout) ?? [];
  const refused = [others, ...worse].reduce((sum, count) => sum + Number(count), 0);
  if (failed + refused > 0) throw new Error(`${failed} requests failed, ${refused} were refused`);
  return Number(/finished in [\d.]+\w+, ([\d.]+) req\/s/.exec(stdout)?.[1]);
}

/**
 * @param {string} url
 * @param {string} version
 */
async function download(url, version) {
  const options = [
    '-q',
    '-sS',
    '-k',
    '--noproxy',
    '*',
    version,
    '-o',
    '/dev/null',
    '-w',
    '%{size_download} %{speed_download}',
  ];
  const { stdout } = await run('curl', [...options, url]);
  const [bytes, speed] = stdout.split(' ').map(Number);
  if (bytes !== LARGE_BYTES) throw new Error(`${bytes} octets of ${LARGE_BYTES}`);
  return speed ?? Number.NaN;
}

/**
 * @param {number} port
 * @param {number} seconds
 * @param {readonly string[]} kind
 */
async function shakeHands(port, seconds, kind) {
  const { stdout } = await run('openssl', [
    's_time',
    '-connect',
    `127.0.0.1:${port}`,
    '-time',
    String(seconds),
    ...kind,
  ]);
  // With -reuse the first pass, which makes the session, is told as well.
  const [, count, real] = [...stdout.matchAll(/(\d+) connections in (\d+) real seconds/g)].at(-1) ?? [];
  return Number(count) / Number(real);
}

/** @type {readonly [string, (port: number, seconds: number) => Promise<number>][]} */
const ROWS = [
  ['1 KiB, HTTP/1.1', (port, seconds) => load(`https://127.0.0.1:${port}/1k.bin`, seconds, ['--h1'])],
  ['1 KiB, HTTP/2', (port, seconds) => load(`https://127.0.0.1:${port}/1k.bin`, seconds, ['-m', String(STREAMS)])],
  ['100 KiB, HTTP/1.1', (port, seconds) => load(`https://127.0.0.1:${port}/100k.bin`, seconds, ['--h1'])],
  ['100 KiB, HTTP/2', (port, seconds) => load(`https://127.0.0.1:${port}/100k.bin`, seconds, ['-m', String(STREAMS)])],
  ['1 GiB, HTTP/1.1', (port) => download(`https://127.0.0.1:${port}/1g.bin`, '--http1.1')],
  ['1 GiB, HTTP/2', (port) => download(`https://127.0.0.1:${port}/1g.bin`, '--http2')],
  ['full handshakes, TLS 1.3', (port, seconds) => shakeHands(port, seconds, ['-new', '-tls1_3'])],
  ['handshakes that go on, TLS 1.2', (port, seconds) => shakeHands(port, seconds, ['-reuse', '-tls1_2'])],
];

/** @param {number} port */
async function answers(port) {
  const end = performance.now() + START_MS;
  for (;;) {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    const outcome = await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]).catch(() => undefined);
    socket.on('error', () => undefined).destroy();
    if (outcome?.length === 0) return;
    if (performance.now() > end) throw new Error('does not answer');
    await delay(50);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {string} base */
async function makeContent(base) {
  const folder = path.join(base, 'shared');
  await mkdir(folder);
  await writeFile(path.join(folder, '1k.bin'), Buffer.alloc(1024, 1));
  await writeFile(path.join(folder, '100k.bin'), Buffer.alloc(100 * 1024, 1));
  await writeFile(path.join(folder, '1g.bin'), '');
  await truncate(path.join(folder, '1g.bin'), LARGE_BYTES);
  const [cert, key] = [path.join(base, 'cert.pem'), path.join(base, 'key.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  await run('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', cert]);
  return { folder, cert, key };
}

/**
 * @param {(typeof PEERS)[number]} peer
 * @param {Place} place
 * @param {number} seconds
 */
async function measurePeer(peer, place, seconds) {
  await mkdir(place.scratch);
  const [program = '', ...args] = await peer.prepare(place);
  const env = { ...process.env, XDG_DATA_HOME: place.scratch, XDG_CONFIG_HOME: place.scratch };
  const child = spawn(program, args, { stdio: 'ignore', env });
  const exit = once(child, 'exit');
  try {
    await answers(place.port);
    // Runtimes that compile while they run serve the same for months, and are measured as they are then.
    for (const way of [['--h1'], ['-m', String(STREAMS)]]) {
      await load(`https://127.0.0.1:${place.port}/1k.bin`, WARM_UP_SECONDS, way).catch(() => undefined);
    }
    const rates = [];
    for (const [name, measure] of ROWS) {
      rates.push(
        await measure(place.port, seconds).catch((error) => {
          console.error(`${peer.name}, ${name}: ${error}`);
          return Number.NaN;
        }),
      );
    }
    return rates;
  } finally {
    child.kill('SIGTERM');
    await exit;
  }
}

/** @param {number} seconds of each measurement but the large file's */
export async function measureSecured(seconds) {
  const base = await mkdtemp(path.join(tmpdir(), 'porthole-load-secured-'));
  try {
    const content = await makeContent(base);
    const found = PEERS.filter(({ name }) => name === 'Porthole' || !spawnSync(name.toLowerCase(), ['-v']).error);
    const columns = [];
    for (const peer of found) {
      const place = { ...content, scratch: path.join(base, peer.name), port: await freePort() };
      columns.push({ name: peer.name, rates: await measurePeer(peer, place, seconds) });
    }
    const [own, ...others] = columns;
    console.log(`| | ${others.map(({ name }) => name).join(' | ')} |`);
    for (const [index, [row]] of ROWS.entries()) {
      const ratios = others.map(({ rates }) => ((rates[index] ?? Number.NaN) / (own?.rates[index] ?? 1)).toFixed(2));
      console.log(`| ${row} | ${ratios.join(' | ')} |`);
    }
    return own?.rates.every((rate) => rate > 0) ?? false;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}
