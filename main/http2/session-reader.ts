/**
 * A connection of HTTP/2 as turns of reading have it. The library takes up to 64 KiB from the system at once and tells of each frame
 * in them: a hundred streams. It asks nobody before, so what it tells is counted, and when a turn has had enough, no connection of
 * HTTP/2 is read any more before its turn. See decision 691.
 */
import type { Socket } from 'node:net';
import type { Reader, ReadTurns } from '../base/read-turns.ts';
import { isBehindWithWrites } from '../net/secured-sockets.ts';
import { openSocket, shutSocket } from '../net/socket-reading.ts';

/** A stream that begins, or ends with the connection, takes as long to tell of as so many octets of HTTP/1.1 take to read. */
const STREAM_OCTETS = 4 * 1024;

export class SessionReader implements Reader {
  readonly readsByItself = true;
  #state: 'waits' | 'begins' | 'reads' = 'waits';

  /**
   * @param owner whose turn it is
   * @param begin has the library take over the socket, and tells when it has; called when it is this one's turn
   */
  constructor(
    private readonly socket: Socket,
    private readonly turns: ReadTurns,
    readonly owner: string,
    private readonly begin: () => void,
  ) {
    shutSocket(socket);
    turns.joinStopped(this);
  }

  /** See Reader. */
  get isWriting(): boolean {
    return isBehindWithWrites(this.socket);
  }

  /** See Reader. */
  stop(): void {
    shutSocket(this.socket);
  }

  /** See Reader. */
  goOn(): void {
    if (this.#state === 'reads') openSocket(this.socket);
    if (this.#state !== 'waits') return;
    this.#state = 'begins';
    this.begin();
  }

  /** The library has taken over the socket. Whatever became of it meanwhile, it is read from now on. */
  begun(): void {
    this.#state = 'reads';
    openSocket(this.socket);
  }

  /** The library was given something to write, or has something of its own. */
  wrote(): void {
    this.turns.wrote(this);
  }

  streamBegan(): void {
    this.turns.spent(this, STREAM_OCTETS);
  }

  /** A frame with so many octets of content, or of another kind. */
  frameCame(octets = 0): void {
    this.turns.spent(this, octets);
  }

  /**
   * That the visitor has left was read: what this takes is still to come, and counts now, before more of that is read.
   * @param streams that end with it
   */
  leaves(streams: number): void {
    this.turns.spent(this, (1 + streams) * STREAM_OCTETS);
  }

  /** @param streams that end with it */
  close(streams: number): void {
    this.turns.spent(this, (1 + streams) * STREAM_OCTETS);
    this.turns.leave(this);
  }
}
