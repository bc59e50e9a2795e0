/**
 * The content of a request that a stream carries: read no sooner than a handler wants it, and no faster than it takes it. Until
 * then as much may be on its way as the stream's window lets through.
 */
import type { ServerHttp2Stream } from 'node:http2';
import type { ContentLimits } from '../http/content-limits.ts';
import { HttpError } from '../http/http-error.ts';
import type { SpeedLimiter } from '../net/speed-limiter.ts';
import { ReadBackpressure } from '../serving/read-backpressure.ts';
import { ContentStream } from '../serving/request-content.ts';

export interface ContentEvents {
  /** Whoever waits for `100 Continue` may go on. */
  sendContinue(): void;
  /** A handler wants it from now on, or as much has arrived as has to within the time for it. */
  moved(): void;
  /** So many octets have arrived. */
  received(octets: number): void;
  /** All of it has arrived, or it can't. */
  over(): void;
}

export interface AnnouncedContent {
  /** Content-Length; undefined where there is none. */
  readonly length: number | undefined;
  readonly expectsContinue: boolean;
}

export class StreamContent {
  /** What the handler reads. */
  readonly stream: ContentStream;
  readonly #valve: ReadBackpressure;
  #awaitsContinue: boolean;
  #limits: ContentLimits | undefined;
  #isOver = false;
  /** Octets in all, and since the deadline was put off. */
  #received = 0;
  #arrived = 0;

  constructor(
    private readonly source: ServerHttp2Stream,
    private readonly announced: AnnouncedContent,
    pace: SpeedLimiter,
    private readonly events: ContentEvents,
  ) {
    this.#awaitsContinue = announced.expectsContinue;
    this.#valve = new ReadBackpressure(source, pace);
    this.stream = new ContentStream(announced.length, {
      wanted: (limits) => this.#begin(limits),
      resume: () => this.#valve.isHeld && this.#valve.release(),
    });
  }

  /** The client still holds it back. */
  get isHeldBack(): boolean {
    return this.#awaitsContinue && !this.#isOver;
  }

  /** All of it has arrived, or no more of it is taken. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Somebody wants it, and it is still arriving. */
  get isArriving(): boolean {
    return this.#limits !== undefined && !this.#isOver;
  }

  /** Octets that wait to be read, beyond those that the handler was given. */
  get waiting(): number {
    return this.source.readableLength;
  }

  /** The time is over. While the handler is behind with reading, or the pace is slow, that is not the visitor's fault. */
  late(): void {
    const wasPaced = this.#valve.takeWasPaced();
    if (this.stream.isFull || wasPaced) this.events.moved();
    else this.fail(new HttpError(408));
  }

  /** On this visitor's account, whom the pace may slow down. */
  spend(visitor: string, octets: number): void {
    this.#valve.spend(visitor, octets);
  }

  /** It can't be received to its end. */
  fail(error: HttpError): void {
    if (this.#isOver) return;
    this.#end();
    this.stream.fail(error);
    this.events.over();
  }

  /** The answer was given: nobody should read any more. */
  discard(): void {
    if (!this.#isOver) this.#end();
    this.stream.discard();
  }

  #begin(limits: ContentLimits): void {
    if (this.#limits || this.#isOver) return;
    this.#limits = limits;
    if ((this.announced.length ?? 0) > limits.maxBytes) {
      this.fail(new HttpError(413));
      return;
    }
    if (this.#awaitsContinue) this.events.sendContinue();
    this.#awaitsContinue = false;
    this.events.moved();
    this.source.on('data', this.#take);
    this.source.on('end', this.#ended);
  }

  readonly #take = (data: Buffer): void => {
    this.#received += data.byteLength;
    this.#arrived += data.byteLength;
    this.events.received(data.byteLength);
    if (this.#received > (this.#limits?.maxBytes ?? 0)) {
      this.fail(new HttpError(413));
      return;
    }
    if (!this.stream.push(data)) this.#valve.hold();
    if (this.#arrived < (this.#limits?.leastBytes ?? 0)) return;
    this.#arrived = 0;
    this.events.moved();
  };

  readonly #ended = (): void => {
    if (this.#isOver) return;
    // One that was reset ends like one that is complete.
    if (this.source.aborted || this.source.rstCode !== 0) {
      this.fail(new HttpError(400));
      return;
    }
    this.#end();
    this.stream.end();
    this.events.over();
  };

  #end(): void {
    this.#isOver = true;
    this.#valve.close();
    this.source.off('data', this.#take);
    this.source.off('end', this.#ended);
  }
}
