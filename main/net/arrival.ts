/** Somebody at the door of a share that speaks TLS, until it is known what they speak; and how the door reads what they say. */
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { nextTurn } from '../base/next-turn.ts';
import type { Reader } from '../base/read-turns.ts';
import { readTurns } from '../base/read-turns.ts';
import type { Activity, SocketOwner } from './socket-owner.ts';
import { openSocket, shutSocket } from './socket-reading.ts';
import { visitorKey } from './visitor-key.ts';

/** Somebody at the door: until it is known what they speak it stands for them, and afterwards for whoever speaks with them. */
export class Arrival implements SocketOwner, Reader {
  /** A handshake has begun, or what was meant for one. */
  hasBegun = false;
  /** Its handshake is over. */
  leaveLine: () => void = () => undefined;
  readonly remoteAddress: string;
  /** See nameOf. */
  readonly name: string;
  /** See Reader. */
  readonly owner: string;
  /** It waits until its handshake may begin. */
  #isHeldBack = false;
  #code: string | undefined;
  #speaker: SocketOwner | undefined;
  readonly #since = performance.now();
  readonly #timer: NodeJS.Timeout;

  constructor(
    readonly raw: Socket,
    timeoutMs: number,
  ) {
    this.remoteAddress = raw.remoteAddress ?? '';
    this.name = nameOf(raw);
    this.owner = visitorKey(this.remoteAddress);
    readTurns.join(this);
    this.#timer = setTimeout(() => void this.#late(), timeoutMs);
  }

  get activity(): Activity {
    return this.#speaker?.activity ?? 'begun';
  }

  get restsSince(): number {
    return this.#speaker?.restsSince ?? this.#since;
  }

  get isHandedOver(): boolean {
    return this.#speaker !== undefined;
  }

  /** The first reason for its end. */
  get code(): string | undefined {
    return this.#code;
  }

  /** See Reader. */
  stop(): void {
    shutSocket(this.raw);
  }

  /** See Reader. */
  goOn(): void {
    if (!this.#isHeldBack) openSocket(this.raw);
  }

  /** Nothing is read, not even that they leave: what a thousand do at once would be one turn. */
  holdBack(): void {
    this.#isHeldBack = true;
    shutSocket(this.raw);
    readTurns.spent(this);
  }

  /** What it says is read, if not by the door. */
  letIn(): void {
    this.#isHeldBack = false;
    openSocket(this.raw);
  }

  /** That it has left was read: what this takes is still to come, and counts now, before more of that is read. */
  leaves(): void {
    readTurns.spent(this);
  }

  /** It leaves the door, which takes time: when a turn has had enough of that, others of the same visitor wait. */
  left(): void {
    readTurns.spent(this);
    this.close();
  }

  /** The door reads no more of it. */
  close(): void {
    readTurns.leave(this);
    clearTimeout(this.#timer);
  }

  note(code: string | undefined): void {
    this.#code ??= code;
  }

  /** Whoever closes their half before the first octet wants nothing. */
  readonly ended = (): void => {
    this.raw.destroy();
  };

  handOver(speaker: SocketOwner): void {
    this.#speaker = speaker;
  }

  cut(): void {
    if (this.#speaker) this.#speaker.cut();
    else this.raw.destroy();
  }

  disconnect(): void {
    if (this.#speaker) this.#speaker.disconnect();
    else this.raw.destroy();
  }

  endAsked(visitor: string): void {
    this.#speaker?.endAsked(visitor);
  }

  /** Those who came together are late together, and closing takes time: by turns. */
  async #late(): Promise<void> {
    this.note('ETIMEDOUT');
    await nextTurn(this.owner);
    if (!this.#speaker) this.raw.destroy();
  }
}

/** Of no two connections at a time; the same for a socket and for the one that secures it. */
export function nameOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress} ${socket.localPort}`;
}
