/** Asks one address as a browser would, and tells step by step what happened. */
import type { LocalEnd, SocketEvent } from '../net/socket-client.ts';
import { converse } from '../net/socket-client.ts';
import type { AddressKind } from '../share/share-status.ts';
import { judgeCertificate } from './certificate.ts';
import type { AddressReport, CheckOutcome, CheckStep } from './report.ts';

/** An address before it was asked: an `http:` or `https:` URL. */
export interface CheckTarget {
  readonly url: string;
  readonly kind: AddressKind;
  readonly interfaceName: string;
}

export interface ConversationOptions {
  /** Version of Porthole: who reads the access log can tell these requests from others. */
  readonly version: string;
  /** For the whole conversation, in milliseconds. */
  readonly timeoutMs: number;
  /** Told of our end of the connection before anything is sent; waited for. */
  readonly connected?: ((local: LocalEnd) => Promise<void>) | undefined;
  /** This installation's authority in PEM, where there is one. */
  readonly authority?: string | undefined;
  /** Told at the beginning and after each step. */
  readonly onProgress: (report: AddressReport) => void;
}

/** Content beyond this many octets tells nothing more. */
const MAX_CONTENT_BYTES = 1024 * 1024;
/** A longer head is none; http/head-limits.ts allows less. */
const MAX_HEAD_LENGTH = 64 * 1024;
const HEAD_END = '\r\n\r\n';
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3})[ \r]/;
const MISDIRECTED = 421;

/** How the requests of a check begin their User-Agent field. */
const CHECK_USER_AGENT = 'Porthole-check/';

/** Resolves with the whole report when the conversation is over, however it ended; never rejects. */
export async function holdConversation(target: CheckTarget, options: ConversationOptions): Promise<AddressReport> {
  const { protocol, hostname, port, host, pathname, search } = new URL(target.url);
  const isSecured = protocol === 'https:';
  const request = formatRequest(host, `${pathname}${search}`, options.version);
  const bareHost = hostname.replace(/^\[|\]$/g, '');
  const conversation = new Conversation(target, { request, host: bareHost, authority: options.authority });
  options.onProgress(conversation.report);
  await converse(
    { host: bareHost, port: Number(port || (isSecured ? 443 : 80)) },
    {
      isSecured,
      send: Buffer.from(request, 'latin1'),
      timeoutMs: options.timeoutMs,
      connected: options.connected,
      onEvent: (event) => {
        conversation.hear(event);
        options.onProgress(conversation.report);
      },
      isEnough: () => conversation.hasEnough,
    },
  );
  return conversation.end();
}

function formatRequest(host: string, target: string, version: string): string {
  const fields = [`Host: ${host}`, `User-Agent: ${CHECK_USER_AGENT}${version}`, 'Accept: */*', 'Connection: close'];
  return `GET ${target} HTTP/1.1\r\n${fields.join('\r\n')}${HEAD_END}`;
}

interface Asked {
  /** What will be sent. */
  readonly request: string;
  /** Without brackets. */
  readonly host: string;
  readonly authority: string | undefined;
}

/** What was heard so far of one conversation. */
class Conversation {
  #report: AddressReport;
  #head = '';
  #contentBytes = 0;
  #lastMs = 0;

  constructor(
    { url, kind, interfaceName }: CheckTarget,
    private readonly asked: Asked,
  ) {
    this.#report = { url, kind, interfaceName, outcome: 'talking', steps: [], requestHead: '', responseHead: '' };
  }

  get report(): AddressReport {
    return this.#report;
  }

  get hasEnough(): boolean {
    return this.#contentBytes > MAX_CONTENT_BYTES || this.#head.length > MAX_HEAD_LENGTH;
  }

  hear(event: SocketEvent): void {
    this.#lastMs = event.atMs;
    switch (event.kind) {
      case 'connected':
        this.#add({ kind: 'connected', atMs: event.atMs, address: event.address });
        break;
      case 'secured':
        this.#secured(event);
        break;
      case 'sent':
        this.#add({ kind: 'sent', atMs: event.atMs, bytes: event.bytes }, { requestHead: this.asked.request });
        break;
      case 'received':
        this.#receive(event.bytes, event.atMs);
        break;
      case 'closed':
        this.#add({ kind: 'closed', atMs: event.atMs, bytes: this.#contentBytes });
        break;
      case 'failed':
        this.#add({ kind: 'failed', atMs: event.atMs, code: event.code });
        break;
    }
  }

  /** The conversation is over: what it came to. */
  end(): AddressReport {
    const { kind } = this.#report.steps.at(-1) ?? {};
    if (kind !== 'closed' && kind !== 'failed') {
      this.#add({ kind: 'closed', atMs: this.#lastMs, bytes: this.#contentBytes });
    }
    this.#report = { ...this.#report, outcome: outcomeOf(this.#report.steps) };
    return this.#report;
  }

  #secured(event: SocketEvent & { readonly kind: 'secured' }): void {
    const { host, authority } = this.asked;
    const certificate = judgeCertificate(event, { host, authority, now: Date.now() });
    this.#add({ kind: 'secured', atMs: event.atMs, protocol: event.protocol }, { certificate });
  }

  #receive(bytes: Buffer, atMs: number): void {
    if (!this.#has('first-byte')) this.#add({ kind: 'first-byte', atMs });
    if (this.#has('head')) {
      this.#contentBytes += bytes.length;
      return;
    }
    this.#head += bytes.toString('latin1');
    const end = this.#head.indexOf(HEAD_END);
    const status = STATUS_LINE.exec(this.#head)?.[1];
    if (end < 0 || status === undefined) return;
    this.#contentBytes = this.#head.length - end - HEAD_END.length;
    const responseHead = this.#head.slice(0, end + HEAD_END.length);
    this.#add({ kind: 'head', atMs, status: Number(status) }, { responseHead });
  }

  #has(kind: CheckStep['kind']): boolean {
    return this.#report.steps.some((step) => step.kind === kind);
  }

  #add(step: CheckStep, news: Partial<AddressReport> = {}): void {
    this.#report = { ...this.#report, ...news, steps: [...this.#report.steps, step] };
  }
}

/** What the steps of a conversation that is over come to. */
export function outcomeOf(steps: readonly CheckStep[]): CheckOutcome {
  const head = steps.find((step) => step.kind === 'head');
  if (head !== undefined) return head.status === MISDIRECTED ? 'other-host' : 'answered';
  const failure = steps.find((step) => step.kind === 'failed');
  if (failure !== undefined) return outcomeOfFailure(failure.code);
  return 'not-http';
}

function outcomeOfFailure(code: string): CheckOutcome {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'TIMEOUT':
    case 'ETIMEDOUT':
      return 'silent';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EHOSTDOWN':
    case 'EACCES':
    case 'EPERM':
      return 'unreachable';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'unknown-name';
    case 'EPROTO':
      return 'not-encrypted';
    default:
      return code.startsWith('ERR_SSL_') ? 'not-encrypted' : 'broken';
  }
}
