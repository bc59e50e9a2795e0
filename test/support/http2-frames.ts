/** Writes frames of HTTP/2 (RFC 9113 §4) by hand, for what no client would send, and reads the ones that come back. */
import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import { onTestFinished } from 'vitest';
import { testIdentity } from './tls-identity.ts';

export const FRAME = {
  DATA: 0,
  HEADERS: 1,
  PRIORITY: 2,
  RST_STREAM: 3,
  SETTINGS: 4,
  PING: 6,
  GOAWAY: 7,
  WINDOW_UPDATE: 8,
  CONTINUATION: 9,
} as const;

export const FLAG = { END_STREAM: 1, END_HEADERS: 4 } as const;

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const HEAD_BYTES = 9;

export interface Frame {
  readonly type: number;
  readonly flags: number;
  readonly stream: number;
  readonly payload: Buffer;
}

/** @param payload of at most 16,383 octets where nothing else was agreed on */
export function frame(type: number, flags: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUIntBE(payload.byteLength, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

export function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

/** Literal fields that enter no table (RFC 7541 §6.2.2). */
export function fieldBlock(fields: readonly (readonly [name: string, value: string])[]): Buffer {
  return Buffer.concat(fields.flatMap(([name, value]) => [Buffer.from([0]), literal(name), literal(value)]));
}

/** A literal field that enters the table, where it has the index 62 then (RFC 7541 §6.2.1). */
export function newEntry(name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([0x40]), literal(name), literal(value)]);
}

/** A field of the table (RFC 7541 §6.1). @param index below 127 */
export function indexed(index: number): Buffer {
  return Buffer.from([0x80 | index]);
}

function literal(text: string): Buffer {
  const octets = Buffer.from(text, 'latin1');
  return Buffer.concat([integer(octets.byteLength), octets]);
}

/** With a prefix of seven bits (RFC 7541 §5.1). */
function integer(value: number): Buffer {
  if (value < 127) return Buffer.from([value]);
  const octets = [127];
  let rest = value - 127;
  for (; rest >= 128; rest >>= 7) octets.push((rest & 127) | 128);
  return Buffer.from([...octets, rest]);
}

export function requestFields(path = '/', method = 'GET'): [string, string][] {
  return [
    [':method', method],
    [':scheme', 'https'],
    [':authority', 'localhost'],
    [':path', path],
  ];
}

/** A whole request without content. */
export function get(stream: number, path = '/'): Buffer {
  return frame(FRAME.HEADERS, FLAG.END_STREAM | FLAG.END_HEADERS, stream, fieldBlock(requestFields(path)));
}

export class FrameClient {
  readonly frames: Frame[] = [];
  isClosed = false;
  /** Told of each frame that comes. */
  onFrame: (frame: Frame) => unknown = () => undefined;
  #rest = Buffer.alloc(0);

  private constructor(readonly socket: TLSSocket) {
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isClosed = true;
    });
    onTestFinished(() => void socket.destroy());
  }

  /** @param settings pairs of an identifier (RFC 9113 §6.5.2) and a value */
  static connect(port: number, ...settings: readonly (readonly [number, number])[]): Promise<FrameClient> {
    return FrameClient.connectFrom('127.0.0.1', port, ...settings);
  }

  /** @param localAddress who comes, of the loopback network */
  static async connectFrom(
    localAddress: string,
    port: number,
    ...settings: readonly (readonly [number, number])[]
  ): Promise<FrameClient> {
    const { authority } = await testIdentity();
    const way = { port, host: '127.0.0.1', localAddress };
    const socket = connect({ ...way, ca: authority, ALPNProtocols: ['h2'] });
    const client = new FrameClient(socket);
    await once(socket, 'secureConnect');
    const payload = settings.map(([id, value]) => Buffer.concat([Buffer.from([id >> 8, id & 255]), uint32(value)]));
    client.send(Buffer.from(PREFACE), frame(FRAME.SETTINGS, 0, 0, Buffer.concat(payload)));
    return client;
  }

  send(...frames: readonly Uint8Array[]): void {
    this.socket.write(Buffer.concat(frames));
  }

  /** Waits until the server has closed the connection. */
  async closed(): Promise<void> {
    if (!this.isClosed) await new Promise((resolve) => this.socket.once('close', resolve));
  }

  of(type: number): Frame[] {
    return this.frames.filter((one) => one.type === type);
  }

  /** Content of all answers. */
  get text(): string {
    return Buffer.concat(this.of(FRAME.DATA).map(({ payload }) => payload)).toString('latin1');
  }

  /** Codes of the frames that ended the connection (RFC 9113 §7). */
  get farewells(): number[] {
    return this.of(FRAME.GOAWAY).map(({ payload }) => payload.readUInt32BE(4));
  }

  /** Codes by which streams were ended. */
  get resets(): [stream: number, code: number][] {
    return this.of(FRAME.RST_STREAM).map(({ stream, payload }) => [stream, payload.readUInt32BE(0)]);
  }

  #read(data: Buffer): void {
    let rest = Buffer.concat([this.#rest, data]);
    while (rest.byteLength >= HEAD_BYTES) {
      const end = HEAD_BYTES + rest.readUIntBE(0, 3);
      if (rest.byteLength < end) break;
      const payload = Buffer.from(rest.subarray(HEAD_BYTES, end));
      const one = { type: rest.readUInt8(3), flags: rest.readUInt8(4), stream: rest.readUInt32BE(5), payload };
      this.frames.push(one);
      this.onFrame(one);
      rest = rest.subarray(end);
    }
    this.#rest = Buffer.from(rest);
  }
}
