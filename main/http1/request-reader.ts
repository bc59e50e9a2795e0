/** Reads what arrives on a connection: heads and contents in turn, never further than the connection is ready for. */
import { unreachable } from '../base/unreachable.ts';
import { HttpError } from '../http/http-error.ts';
import type { RequestHead } from '../http/message.ts';
import type { ContentReceiver } from './content-receiver.ts';
import { HeadParser } from './head-parser.ts';
import { InputBuffer } from './input-buffer.ts';

export interface RequestReaderEvents {
  /** The first octets of a head have arrived, but not all of it. */
  headBegan(): void;
  /** A head is complete. Nothing more is read until `readContent` or `readHead` is called. */
  headRead(head: RequestHead): void;
  /** What arrived is not a head. Nothing more is read. */
  headRefused(error: HttpError): void;
  /** The content has arrived, or has failed. Nothing more is read until `readHead` is called. */
  contentOver(): void;
}

export class RequestReader {
  #content: ContentReceiver | undefined;
  /** `nothing`: what arrives waits. `end`: what arrives is dropped. */
  #awaits: 'head' | 'content' | 'nothing' | 'end' = 'head';
  #isAdvancing = false;
  readonly #input = new InputBuffer();
  readonly #parser = new HeadParser();

  constructor(private readonly events: RequestReaderEvents) {}

  /** The request line as far as it could be read. */
  get rawRequestLine(): string {
    return this.#parser.rawRequestLine;
  }

  /** Octets that wait until they may be read. */
  get waiting(): number {
    return this.#input.waiting;
  }

  /** Octets that are kept: what waits, and the beginning of a head. */
  get held(): number {
    return this.#input.waiting + this.#parser.held;
  }

  receive(data: Buffer): void {
    if (this.#awaits === 'end') return;
    this.#input.append(data);
    this.#advance();
  }

  /** The next request may be read. */
  readHead(): void {
    this.#awaits = 'head';
    this.#advance();
  }

  /** The octets behind the head belong to this content. */
  readContent(content: ContentReceiver): void {
    this.#content = content;
    this.#awaits = 'content';
    this.#advance();
  }

  /** Drops what waits and all that still arrives. */
  stop(): void {
    this.#awaits = 'end';
    this.#input.clear();
  }

  /** Not re-entrant: what becomes readable during an event is picked up by the loop. */
  #advance(): void {
    if (this.#isAdvancing) return;
    this.#isAdvancing = true;
    while (this.#input.waiting > 0 && this.#step());
    this.#isAdvancing = false;
  }

  /** @returns whether there may be more to do with the input at hand */
  #step(): boolean {
    switch (this.#awaits) {
      case 'head':
        return this.#readHead();
      case 'content':
        return this.#readContent();
      case 'nothing':
      case 'end':
        return false;
      default:
        return unreachable(this.#awaits);
    }
  }

  #readHead(): boolean {
    const input = this.#input;
    const hadBegun = this.#parser.hasBegun;
    let result: ReturnType<HeadParser['read']>;
    try {
      result = this.#parser.read(input.text, input.position);
    } catch (error) {
      this.stop();
      this.events.headRefused(asHttpError(error));
      return false;
    }
    if (!result) {
      input.consumePiece();
      if (!hadBegun && this.#parser.hasBegun) this.events.headBegan();
      return true;
    }
    input.position = result.position;
    this.#awaits = 'nothing';
    this.events.headRead(result.head);
    return true;
  }

  #readContent(): boolean {
    const content = this.#content;
    if (!content) return false;
    try {
      content.read(this.#input);
    } catch (error) {
      content.fail(asHttpError(error));
    }
    if (!content.isOver) return true;
    this.#content = undefined;
    if (content.error) this.stop();
    else this.#awaits = 'nothing';
    this.events.contentOver();
    return true;
  }
}

/** Whatever goes wrong while reading is the message's fault. */
function asHttpError(error: unknown): HttpError {
  return error instanceof HttpError ? error : new HttpError(400);
}
