/** The content of the request under way on one connection: read when somebody wants it, lost when the visitor leaves. */
import type { Socket } from 'node:net';
import type { Exchange } from '../http/exchange.ts';
import type { FieldLine } from '../http/fields.ts';
import { isFieldValue, isToken } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import { reasonPhrase } from '../http/status-codes.ts';
import type { ReadBackpressure } from '../serving/read-backpressure.ts';
import type { VisitorInput } from './connection-input.ts';
import type { ContentPort, ContentReceiver } from './content-receiver.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';

export interface ContentIntakeEvents {
  /** Content is wanted from now on, or as much of it has arrived as has to within the time for it. */
  moved(): void;
  /** All of it has arrived, or it can't. */
  over(): void;
  /** It takes more than one read. */
  receiving(exchange: Exchange): void;
  /** Whether an interim response may still be sent. */
  mayContinue(): boolean;
}

export class ContentIntake {
  #content: ContentReceiver | undefined;
  #exchange: Exchange | undefined;
  /** The last one with content. */
  #sender: Exchange | undefined;
  #reads = 0;
  #isInputOver = false;

  constructor(
    private readonly way: { readonly socket: Socket; readonly valve: ReadBackpressure },
    private readonly input: VisitorInput,
    private readonly events: ContentIntakeEvents,
  ) {}

  readonly port: ContentPort = {
    sendContinue: () => {
      if (this.events.mayContinue()) this.way.socket.write(CONTINUE, 'latin1');
    },
    sendInterim: (status, fields) => {
      if (this.events.mayContinue()) this.way.socket.write(formatInterim(status, fields), 'latin1');
    },
    readFrom: () => this.#read(),
    pause: () => this.way.valve.hold(),
    resume: () => this.input.readOn(),
    received: (bytes) => this.#received(bytes),
  };

  /** undefined for a request without content, and between requests. */
  get content(): ContentReceiver | undefined {
    return this.#content;
  }

  /** The content of this exchange is the one to come. @param content undefined for a request without */
  take(exchange: Exchange, content: ContentReceiver | undefined): void {
    this.#content = content;
    this.#exchange = exchange;
    if (content) this.#sender = exchange;
    this.#reads = 0;
  }

  /** The visitor has closed their half. */
  get isInputOver(): boolean {
    return this.#isInputOver;
  }

  /** Somebody wants it, and it is still arriving. */
  get isArriving(): boolean {
    return this.content?.isArriving === true;
  }

  /** Octets have arrived. */
  arrived(): void {
    if (this.content?.isArriving && this.content.takeProgress()) this.events.moved();
  }

  /** The visitor has closed their half: what has not arrived never will. */
  inputOver(): void {
    this.#isInputOver = true;
    if (this.isArriving) this.fail(new HttpError(400));
  }

  /** The time is over. While the handler is behind with reading, or the pace is slow, that is not the visitor's fault. */
  late(): void {
    const wasPaced = this.way.valve.takeWasPaced();
    if (this.content?.stream.isFull || wasPaced) this.events.moved();
    else this.fail(new HttpError(408));
  }

  /** It can't be received to its end. */
  fail(error: HttpError): void {
    this.content?.fail(error);
    this.events.over();
  }

  /** Reads over what no handler wanted. @returns whether that is done already */
  readOver(): boolean {
    this.content?.readOver();
    return this.content?.isOver !== false;
  }

  /** Lets go of it; whoever still reads is told. @returns whether it is known where the next request begins */
  close(): boolean {
    const content = this.content;
    this.#content = undefined;
    this.#exchange = undefined;
    if (!content) return true;
    const isFramed = content.isOver && content.error === undefined;
    content.fail(new HttpError(400));
    return isFramed;
  }

  /** Octets that came and are read by nobody, as those behind a refusal. */
  dropped(bytes: number): void {
    if (this.#sender) this.way.valve.spend(this.#sender.context.visitor, bytes);
  }

  #received(bytes: number): void {
    this.dropped(bytes);
    const exchange = this.#exchange;
    // What is read over behind the answer belongs to no exchange that runs.
    if (!exchange || exchange.ending !== undefined) return;
    exchange.receivedBytes += bytes;
    this.#reads += 1;
    if (this.#reads === 2) this.events.receiving(exchange);
  }

  #read(): void {
    const { content, input } = this;
    if (!content) return;
    this.events.moved();
    input.readContent(content);
    if (content.isOver) return;
    // The visitor may have closed their half already, right behind the last octet.
    if (this.#isInputOver) this.fail(new HttpError(400));
    else if (input.isStopped) this.fail(new HttpError(503));
  }
}

/** Fields that would break out of their line are left out. */
function formatInterim(status: number, fields: readonly FieldLine[]): string {
  const lines = fields.filter(([name, value]) => isToken(name) && isFieldValue(value));
  return `HTTP/1.1 ${status} ${reasonPhrase(status)}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}
