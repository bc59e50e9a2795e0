/** Handshakes that come to nothing, of every kind: each connects, breaks off in its way, and is over when nothing of it is left. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { connect as secure } from 'node:tls';

/** @typedef {import('node:net').Socket} Socket */

/**
 * @typedef {object} Breaker
 * @property {number} port
 * @property {Buffer} hello A ClientHello that would be answered.
 */

/** @typedef {(breaker: Breaker) => Promise<void>} BreakOff */

const HALF_A_HELLO = hex('16030100f8010000f40303');
const MAX_RECORDS = 2_000;

/** @param {string} text */
function hex(text) {
  return Buffer.from(text, 'hex');
}

/** @param {Socket} socket */
async function over(socket) {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

/** @param {number} port */
function open(port) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  return socket;
}

/**
 * Sends octets and closes its half.
 * @param {...Buffer} pieces
 * @returns {BreakOff}
 */
function sending(...pieces) {
  return async ({ port }) => {
    const socket = open(port);
    for (const piece of pieces) socket.write(piece);
    socket.end();
    await over(socket);
  };
}

/**
 * Sends octets and waits until it is shown out.
 * @param {Buffer} octets
 * @returns {BreakOff}
 */
function staying(octets) {
  return async ({ port }) => {
    const socket = open(port);
    socket.write(octets);
    await over(socket);
  };
}

/**
 * @param {Buffer} octets
 * @returns {BreakOff}
 */
function resetting(octets) {
  return async ({ port }) => {
    const socket = open(port);
    socket.write(octets, () => socket.resetAndDestroy());
    await over(socket);
  };
}

/**
 * Begins as it should, and does something else once the server has answered.
 * @param {(socket: Socket) => void} go
 * @returns {BreakOff}
 */
function answered(go) {
  return async ({ port, hello }) => {
    const socket = open(port);
    socket.once('data', () => go(socket));
    socket.write(hello);
    await over(socket);
  };
}

/**
 * A client that the server, or that itself, refuses.
 * @param {import('node:tls').ConnectionOptions} options
 * @param {(socket: import('node:tls').TLSSocket) => void} [agreed]
 * @returns {BreakOff}
 */
function speaking(options, agreed = (socket) => socket.destroy()) {
  return async ({ port }) => {
    const socket = secure({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
    socket.on('error', () => undefined);
    socket.once('secureConnect', () => agreed(socket));
    socket.resume();
    await over(socket);
  };
}

/** @param {string} version */
const only = (version) =>
  speaking({
    minVersion: /** @type {'TLSv1'} */ (version),
    maxVersion: /** @type {'TLSv1'} */ (version),
    ciphers: 'DEFAULT:@SECLEVEL=0',
  });

/** Those who stay until the time for a handshake is over. @type {Readonly<Record<string, BreakOff>>} */
export const LINGERING = {
  'an octet and silence': staying(hex('16')),
  'half a ClientHello and silence': staying(HALF_A_HELLO),
  'a record that is announced and does not come': staying(hex('1603014000')),
  'an answer that is not answered': answered(() => undefined),
};

/** Those who break off by themselves, or are shown out at once. @type {Readonly<Record<string, BreakOff>>} */
export const BREAKING = {
  'an octet': sending(hex('16')),
  'half a ClientHello': sending(HALF_A_HELLO),
  'half a ClientHello and a reset': resetting(HALF_A_HELLO),
  'a ClientHello and a reset': ({ port, hello }) => resetting(hello)({ port, hello }),
  'a reset behind the ServerHello': answered((socket) => socket.resetAndDestroy()),
  'an end behind the ServerHello': answered((socket) => socket.end()),
  'garbage behind the ServerHello': answered((socket) => socket.end(Buffer.alloc(4_096, 0xa5))),
  'an alert behind the ServerHello': answered((socket) => socket.end(hex('1503030002022a'))),
  'a second ClientHello behind the ServerHello': async ({ port, hello }) =>
    answered((socket) => socket.end(hello))({ port, hello }),
  'a malformed ClientHello': sending(hex('160301000501000001ff')),
  'octets beyond text': sending(hex('ffffffff')),
  zeros: sending(Buffer.alloc(1_024)),
  text: sending(Buffer.from('what is this\r\n\r\n')),
  'an alert': sending(hex('15030300020228')),
  'a change of ciphers': sending(hex('140303000101')),
  'content before a handshake': sending(hex('1703030005'), Buffer.from('hello')),
  'a heartbeat': sending(hex('180302000301ffff')),
  'SSL 2.0': staying(hex('802e0100020015000000100100800700c0030080060040020080040080')),
  'SSL 3.0': sending(hex('16030000310100002d0300'), Buffer.alloc(32, 7), hex('000006000a00050004010000')),
  'TLS 1.0': only('TLSv1'),
  'TLS 1.1': only('TLSv1.1'),
  'a protocol that is not ours': speaking({ ALPNProtocols: ['ftp'] }),
  'ciphers that are not ours': speaking({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' }),
  'a certificate that is refused': speaking({ rejectUnauthorized: true }),
  'another handshake on the connection': speaking({ maxVersion: 'TLSv1.2' }, (socket) => {
    socket.renegotiate({}, () => undefined);
    socket.end();
  }),
  'HTTP/2 in plain': sending(Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), hex('000000040000000000')),
  'a record that is too large': sending(hex('160301ffff'), Buffer.alloc(65_535)),
  'records without an octet': sending(Buffer.alloc(5 * MAX_RECORDS, hex('1603010000'))),
  'records without an octet behind half a ClientHello': sending(
    HALF_A_HELLO,
    Buffer.alloc(5 * MAX_RECORDS, hex('1603010000')),
  ),
  'alerts without end': sending(Buffer.alloc(7 * MAX_RECORDS, hex('15030300020164'))),
  'a handshake in records of an octet': ({ port, hello }) =>
    sending(...[...hello.subarray(5, -1)].map((octet) => Buffer.from([0x16, 3, 1, 0, 1, octet])))({ port, hello }),
};

/** What a client sends first. */
export async function recordHello() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const client = secure({ port, host: '127.0.0.1' });
  client.on('error', () => undefined);
  const [accepted] = await once(server, 'connection');
  const [hello] = await once(accepted, 'data');
  client.destroy();
  accepted.destroy();
  server.close();
  return /** @type {Buffer} */ (hello);
}
