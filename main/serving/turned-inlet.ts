/** What arrives on a socket, handed on in turns of the event loop that have time for it; see ReadTurns. Its order stays. */
import type { Socket } from 'node:net';
import { octetMemory } from '../base/octet-memory.ts';
import type { Reader, ReadTurns } from '../base/read-turns.ts';
import { readShared } from '../net/shared-reading.ts';
import { openSocket, shutSocket } from '../net/socket-reading.ts';
import type { Inlet } from './outlet.ts';

export class TurnedInlet implements Inlet, Reader {
  /** Takes what arrives. */
  take: (data: Buffer) => void;
  #isPaused = false;
  #isWaiting = false;

  /** @param owner whose turn it is when it is read */
  constructor(
    private readonly socket: Socket,
    private readonly turns: ReadTurns,
    readonly owner: string,
  ) {
    this.take = () => undefined;
    turns.join(this);
    socket.on('data', this.#receive);
    readShared(socket, this.#receiveShared);
    socket.on('end', () => {
      this.turns.spent(this);
      this.close();
    });
    socket.on('error', () => this.turns.spent(this));
  }

  /** What has come may not have been handed on, or not even taken from the system: it is not the visitor who is slow. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  pause(): void {
    this.#isPaused = true;
    this.socket.pause();
  }

  resume(): void {
    this.#isPaused = false;
    if (!this.#isWaiting) this.socket.resume();
  }

  /** See Reader. */
  stop(): void {
    this.#isWaiting = true;
    shutSocket(this.socket);
  }

  /** See Reader. */
  goOn(): void {
    this.#isWaiting = false;
    openSocket(this.socket);
    if (!this.#isPaused) this.socket.resume();
  }

  /** Nothing comes any more. */
  close(): void {
    this.#isWaiting = false;
    this.turns.leave(this);
  }

  /** Past the stream, unless that keeps something that came before, or is to keep it. */
  readonly #receiveShared = (bytes: number, buffer: Buffer): boolean => {
    const data = octetMemory.copyOf(buffer, bytes);
    if (this.#isWaiting || this.#isPaused || this.socket.readableLength > 0) {
      return this.socket.push(data) && !this.#isWaiting && !this.#isPaused;
    }
    this.#receive(data);
    return true;
  };

  readonly #receive = (data: Buffer): void => {
    if (this.turns.mayRead(this, data.byteLength)) this.take(data);
    else this.#wait(data);
  };

  /** The stream keeps it, and tells of an end not before it was taken. */
  #wait(data: Buffer): void {
    this.#isWaiting = true;
    this.socket.pause();
    this.socket.unshift(data);
    shutSocket(this.socket);
    this.turns.wait(this, data.byteLength);
  }
}
