/** Sends the body of one response on its stream, as fast as the visitor's window and pace let it. */
import type { Body } from '../http/message.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import type { SenderEvents } from '../serving/file-sender.ts';
import { FileSender } from '../serving/file-sender.ts';
import { PacedWriter } from '../serving/paced-writer.ts';
import { StreamSender } from '../serving/stream-sender.ts';
import type { StreamOutlet } from './stream-outlet.ts';

/** Content in memory up to so many octets goes with the end of its stream: one frame, and one turn of the library's. */
const MAX_JOINED_BYTES = 16 * 1024;

/** Content in memory is written in slices of this size: each that the visitor takes counts as progress. Octets. */
const MAX_SLICE_BYTES = 256 * 1024;

export class BodySender {
  readonly #outlet: StreamOutlet;
  readonly #writer: PacedWriter;
  #running: FileSender | StreamSender | undefined;

  /** @param visitor on whose account it goes */
  constructor(
    outlet: StreamOutlet,
    private readonly pace: SpeedLimiter,
    private readonly visitor: string,
    private readonly events: SenderEvents,
  ) {
    this.#outlet = outlet;
    this.#writer = new PacedWriter(this.#outlet, pace, visitor);
  }

  /** It is not the visitor who is waited for. */
  get isPaced(): boolean {
    return this.#writer.isWaiting || (this.#running instanceof StreamSender && this.#running.isWaiting);
  }

  start(body: Body): void {
    switch (body.kind) {
      case 'empty':
        this.events.done(true);
        break;
      case 'bytes':
        if (body.bytes.byteLength <= MAX_JOINED_BYTES && !this.pace.isOn) this.#sendWhole(body.bytes);
        else this.#sendSlice(body.bytes);
        break;
      case 'file':
        this.#run(new FileSender(this.#writer, body, this.events));
        break;
      case 'stream':
        this.#run(
          new StreamSender(
            this.#outlet,
            { ...body, chunked: false, visitor: this.visitor, pace: this.pace },
            this.events,
          ),
        );
    }
  }

  /** The stream is gone: stops the body and releases what it holds. */
  cancel(): void {
    this.#running?.cancel();
    this.#running = undefined;
    this.#writer.cancel();
  }

  #run(sender: FileSender | StreamSender): void {
    this.#running = sender;
    sender.start();
  }

  #sendWhole(bytes: Uint8Array): void {
    this.#outlet.end(bytes, (error) => {
      if (error) return;
      this.events.progressed(bytes.byteLength);
      this.events.done(true);
    });
  }

  #sendSlice(bytes: Uint8Array): void {
    this.#writer.write(bytes.subarray(0, MAX_SLICE_BYTES), {
      moved: (octets) => this.events.progressed(octets),
      done: (error) => {
        if (error) return;
        if (bytes.byteLength > MAX_SLICE_BYTES) this.#sendSlice(bytes.subarray(MAX_SLICE_BYTES));
        else this.events.done(true);
      },
    });
  }
}
