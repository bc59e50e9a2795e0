/**
 * Receives the content of one request, no sooner than somebody wants it: the handler, within the limits of its route, or
 * the connection, which reads over what no handler wanted to find the next request. Until then it waits where it is, so
 * that neither the outcome nor the time of an answer depends on how much has come already.
 */
import type { ContentLimits } from '../http/content-limits.ts';
import type { FieldLine } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import { ContentStream } from '../serving/request-content.ts';
import { ContentDecoder } from './content-decoder.ts';
import type { Framing } from './framing.ts';
import type { InputBuffer } from './input-buffer.ts';

/** Octets of content that no handler wanted, read over to find the next request; the connection closes where it is more. */
const MAX_READ_OVER_BYTES = 64 * 1024;

/** The connection, as content needs it. */
export interface ContentPort {
  /** Tells the client that holds its content back to send it (RFC 9110 §10.1.1). */
  sendContinue(): void;
  /** Sends an interim response, if one may still be sent. Given to each request as it is. */
  readonly sendInterim: (status: number, fields: readonly FieldLine[]) => void;
  /** From now on, the octets behind the head belong to this content. */
  readFrom(): void;
  /** As much waits to be read as may wait. */
  pause(): void;
  /** There is room again. */
  resume(): void;
  /** Octets of content were received. */
  received(bytes: number): void;
}

/** What the head says. */
export interface AnnouncedContent {
  readonly framing: Exclude<Framing, { kind: 'none' }>;
  /** The client waits for `100 Continue` before it sends the content. */
  readonly expectsContinue: boolean;
}

export class ContentReceiver {
  /** What the handler reads. */
  readonly stream: ContentStream;
  readonly #framing: AnnouncedContent['framing'];
  /** undefined until somebody wants the content. */
  #decoder: ContentDecoder | undefined;
  #awaitsContinue: boolean;
  #isReadOver = false;
  /** Octets that were read over. */
  #readOver = 0;
  #leastBytes = 0;
  /** Octets since the deadline was put off. */
  #arrived = 0;
  #error: HttpError | undefined;

  constructor(
    { framing, expectsContinue }: AnnouncedContent,
    private readonly port: ContentPort,
  ) {
    this.#framing = framing;
    this.#awaitsContinue = expectsContinue;
    this.stream = new ContentStream(framing.kind === 'length' ? framing.length : undefined, {
      wanted: (limits) => this.#begin(limits),
      resume: () => port.resume(),
    });
  }

  /** Nothing more will be read: all has arrived, or it can't. */
  get isOver(): boolean {
    return this.#error !== undefined || this.#decoder?.isDone === true;
  }

  /** Somebody wants it, and it is still arriving. */
  get isArriving(): boolean {
    return this.#decoder !== undefined && !this.isOver;
  }

  /** Why the content can't be received to its end; where the next request begins is not known then. */
  get error(): HttpError | undefined {
    return this.#error;
  }

  /** The client still holds its content back, and after a final answer may never send it (RFC 9110 §10.1.1). */
  get isHeldBack(): boolean {
    return this.#awaitsContinue && !this.isOver;
  }

  /**
   * Whether the next request can be found behind an answer that is given now.
   * @param isStream the answer may be made of this very content
   */
  canBeReadOver(isStream: boolean): boolean {
    if (this.isOver) return this.#error === undefined;
    if (this.#awaitsContinue) return false;
    return this.#framing.kind === 'length' ? this.#framing.length <= MAX_READ_OVER_BYTES : !isStream;
  }

  /** Whether as much has arrived as has to before the deadline is put off. */
  takeProgress(): boolean {
    if (this.#arrived < this.#leastBytes) return false;
    this.#arrived = 0;
    return true;
  }

  /** Consumes what belongs to this content. @throws HttpError when it is malformed or too large */
  read(input: InputBuffer): void {
    const decoder = this.#decoder;
    if (!decoder) return;
    input.position = decoder.read(input.octets, input.position, this.#take);
    if (decoder.isDone) this.stream.end();
  }

  /** Does nothing when all has arrived. */
  fail(error: HttpError): void {
    if (this.isOver) return;
    this.#error = error;
    this.stream.fail(error);
  }

  /**
   * An answer was given: nobody should read it any more. What is left is read over to find the next request; more than a
   * little of that is an error.
   */
  readOver(): void {
    this.stream.discard();
    if (this.isOver || this.#isReadOver) return;
    this.#isReadOver = true;
    this.#leastBytes = Number.POSITIVE_INFINITY;
    if (this.#decoder) this.port.resume();
    else this.#start(MAX_READ_OVER_BYTES);
  }

  #begin({ maxBytes, leastBytes }: ContentLimits): void {
    // Read a second time, or too late.
    if (this.#decoder || this.isOver || this.#isReadOver) return;
    this.#leastBytes = leastBytes;
    this.#start(maxBytes);
  }

  #start(maxBytes: number): void {
    try {
      this.#decoder = new ContentDecoder(this.#framing, maxBytes);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      this.fail(error);
      return;
    }
    if (this.#awaitsContinue && !this.#isReadOver) this.port.sendContinue();
    this.#awaitsContinue = false;
    this.port.readFrom();
  }

  readonly #take = (data: Buffer): void => {
    this.#arrived += data.byteLength;
    this.port.received(data.byteLength);
    if (this.#isReadOver) {
      this.#readOver += data.byteLength;
      if (this.#readOver > MAX_READ_OVER_BYTES) throw new HttpError(413);
    }
    if (!this.stream.push(data)) this.port.pause();
  };
}
