/** Sends an async iterable, counted or in chunks (RFC 9112 §7.1), waiting for the visitor. */
import { nextTurn } from '../base/next-turn.ts';
import { PacedTurn } from '../net/paced-turn.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { SenderEvents } from './file-sender.ts';
import type { Outlet } from './outlet.ts';

export interface StreamContent {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly chunked: boolean;
  /** Octets promised by Content-Length; undefined when none was. */
  readonly length: number | undefined;
  /** On whose account it is sent. */
  readonly visitor: string;
  readonly pace: SpeedLimiter;
}

export class StreamSender {
  #isOver = false;
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #turn: PacedTurn;

  constructor(
    private readonly outlet: Outlet,
    private readonly content: StreamContent,
    private readonly events: SenderEvents,
  ) {
    this.#iterator = content.chunks[Symbol.asyncIterator]();
    this.#turn = new PacedTurn(content.pace);
  }

  /** It is not the visitor who is waited for. */
  get isWaiting(): boolean {
    return this.#turn.isWaiting;
  }

  start(): void {
    this.#run().then(
      (complete) => this.#end(complete),
      () => this.#end(false),
    );
  }

  /** The socket is gone: lets the producer clean up. */
  cancel(): void {
    this.#end(false);
  }

  /** @returns whether exactly what was promised has been sent */
  async #run(): Promise<boolean> {
    let sent = 0;
    for (;;) {
      // A producer that has all at hand, and a visitor who takes all at once, would never let others have their turn.
      await nextTurn(this.content.visitor);
      if (this.#isOver) return false;
      const { done, value } = await this.#iterator.next();
      if (this.#isOver) return false;
      if (done) break;
      // An application's stream may give anything, whatever its type says.
      if (!ArrayBuffer.isView(value)) throw new TypeError('A response stream is made of Uint8Array');
      sent += value.byteLength;
      if (this.content.length !== undefined && sent > this.content.length) return false;
      // A chunk of size zero would end the message.
      if (value.byteLength > 0) await this.#write(value);
      else this.events.progressed(0);
    }
    if (this.content.chunked) await this.#flush('0\r\n\r\n');
    return this.content.length === undefined || sent === this.content.length;
  }

  async #write(data: Uint8Array): Promise<void> {
    const { pace } = this.content;
    for (let rest = data; rest.byteLength > 0; ) {
      const size = pace.isOn ? await this.#allowed(rest.byteLength) : rest.byteLength;
      await this.#writePart(rest.subarray(0, size));
      this.events.progressed(size);
      rest = rest.subarray(size);
    }
  }

  /** How much of so many octets may go now. Never settles when the visitor leaves. */
  #allowed(octets: number): Promise<number> {
    return new Promise((resolve) => {
      this.#turn.wait(this.content.visitor, octets, (granted) => {
        this.events.progressed(0);
        resolve(granted);
      });
    });
  }

  async #writePart(data: Uint8Array): Promise<void> {
    if (this.content.chunked) {
      this.outlet.cork();
      this.outlet.write(`${data.byteLength.toString(16)}\r\n`, 'latin1');
      this.outlet.write(data);
      const flushed = this.#flush('\r\n');
      this.outlet.uncork();
      await flushed;
    } else {
      await this.#flush(data);
    }
  }

  #flush(data: Uint8Array | string): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error: Error | null | undefined): void => (error ? reject(error) : resolve());
      if (typeof data === 'string') this.outlet.write(data, 'latin1', settle);
      else this.outlet.write(data, settle);
    });
  }

  #end(complete: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#turn.cancel();
    if (!complete) {
      // The producer may be waiting for something; its own clean-up runs when it gets there.
      this.#iterator.return?.().catch(() => undefined);
    }
    this.events.done(complete);
  }
}
