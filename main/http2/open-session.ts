/** Sessions of node:http2, which is loaded no sooner than somebody may speak HTTP/2. */
import type { Http2Server, ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import {
  FIRST_WINDOW_BYTES,
  MAX_CONCURRENT_STREAMS,
  MAX_HEADER_LIST_BYTES,
  MAX_HEADER_PAIRS,
  MAX_INVALID_FRAMES,
  MAX_REJECTED_STREAMS,
  MAX_SESSION_MEMORY_MB,
} from './limits.ts';

let server: Promise<Http2Server> | undefined;

/**
 * Loads what takes longer than a turn of the event loop has, before anybody waits for it. What fails here fails again, and is told
 * of, when somebody comes.
 */
export async function prepareSessions(): Promise<void> {
  server ??= createSessions();
  await server.catch(() => undefined);
}

/**
 * Rejects when there can be none.
 * @param socket that nobody reads from; the session owns it from now on
 * @param opened is given the session before it has read anything
 */
export async function openSession(socket: Socket, opened: (session: ServerHttp2Session) => void): Promise<void> {
  server ??= createSessions();
  const sessions = await server;
  if (socket.destroyed) return;
  sessions.once('session', opened);
  // It is never bound to a port: this is the way to a session on a socket that all versions of Node have.
  sessions.emit('connection', socket);
}

async function createSessions(): Promise<Http2Server> {
  const { createServer } = await import('node:http2');
  return createServer({
    maxHeaderListPairs: MAX_HEADER_PAIRS,
    maxSessionInvalidFrames: MAX_INVALID_FRAMES,
    maxSessionRejectedStreams: MAX_REJECTED_STREAMS,
    maxSessionMemory: MAX_SESSION_MEMORY_MB,
    settings: {
      enablePush: false,
      initialWindowSize: FIRST_WINDOW_BYTES,
      maxConcurrentStreams: MAX_CONCURRENT_STREAMS,
      maxHeaderListSize: MAX_HEADER_LIST_BYTES,
    },
  });
}
