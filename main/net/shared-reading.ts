/**
 * Has a socket read into one buffer that all sockets of a thread share. By itself Node takes 64 KiB from the system for each read,
 * however little comes. It offers this for sockets that connect (`onread`), not for those that are accepted; what it is made of is the
 * same for both, and not told by Node's types. Where it is not there, a socket is read as ever.
 */
import type { Socket } from 'node:net';

/** As much as the system is asked for at once. */
const BUFFER_BYTES = 64 * 1024;

/**
 * Takes so many octets from the beginning of the buffer, which change with the next read.
 * @returns false when no more should be read for now
 */
export type SharedTake = (bytes: number, buffer: Buffer) => boolean;

interface Members {
  readonly buffer: symbol;
  readonly called: symbol;
}

interface Handle {
  useUserBuffer(buffer: Buffer): unknown;
}

let shared: Buffer | undefined;
/** The same of all sockets. */
let members: Members | undefined;

/** @returns whether what comes is given to `take` from now on; what waits in the stream still comes by its events */
export function readShared(socket: Socket, take: SharedTake): boolean {
  const handle = handleOf(socket);
  members ??= membersOf(socket);
  if (!handle || !members || !isEmpty(socket, members.buffer) || !isEmpty(socket, members.called)) return false;
  shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
  Object.assign(socket, { [members.buffer]: shared, [members.called]: take });
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of the system's sockets, no hook.
  handle.useUserBuffer(shared);
  return true;
}

function membersOf(socket: Socket): Members | undefined {
  const symbols = Object.getOwnPropertySymbols(socket);
  const buffer = symbols.find(({ description }) => description === 'kBuffer');
  const called = symbols.find(({ description }) => description === 'kBufferCb');
  return buffer && called ? { buffer, called } : undefined;
}

/** As it is from the beginning of a socket that was accepted. */
function isEmpty(socket: Socket, member: symbol): boolean {
  return (socket as unknown as Record<symbol, unknown>)[member] === null;
}

function handleOf(socket: Socket): Handle | undefined {
  const { _handle: handle } = socket as unknown as { readonly _handle?: Partial<Handle> | null };
  return typeof handle?.useUserBuffer === 'function' ? (handle as Handle) : undefined;
}
