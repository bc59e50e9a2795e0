/**
 * Has the system's socket not be read, below its stream, which knows nothing of it: a stream that is paused still takes what has
 * come for it once, and that is a large buffer for each of many sockets that send in the same instant.
 */
import type { Socket } from 'node:net';

/** Of the system's sockets; not told by Node's own types. */
interface ReadHandle {
  /** Whether the stream wants to be given what comes. */
  readonly reading?: boolean;
  readStop(): number;
  readStart(): number;
}

/** Nothing is taken from the system until `openSocket`, not even an end or a reset. */
export function shutSocket(socket: Socket): void {
  handleOf(socket)?.readStop();
}

/**
 * If the stream wants to be given what comes. Otherwise it begins by itself as soon as it does, and takes it for an error of the
 * system when somebody else has begun.
 */
export function openSocket(socket: Socket): void {
  const handle = handleOf(socket);
  if (handle?.reading) handle.readStart();
}

function handleOf(socket: Socket): ReadHandle | undefined {
  const { _handle: handle } = socket as unknown as { readonly _handle?: Partial<ReadHandle> | null };
  // A stream that stands in for a socket has none.
  return typeof handle?.readStop === 'function' ? (handle as ReadHandle) : undefined;
}
