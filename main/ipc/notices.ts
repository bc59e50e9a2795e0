/** The main process's end of the notices: typed messages to the window, while there is one, no more than it takes in. */
import { NOTICES_TAKEN, noticeChannel } from './channels.ts';
import type { Notices } from './contract.ts';
import type { SenderEvent } from './trusted-sender.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Electron's `webContents`, as far as it is needed here. */
export interface NoticeReceiver {
  isDestroyed(): boolean;
  send(channel: string, notice: unknown, serial: number): void;
}

/** Tells the window something; does nothing while there is no window. */
export type Notify = <Name extends keyof Notices>(name: Name, notice: Notices[Name]) => void;

type Notice = {
  readonly [Name in keyof Notices]: { readonly name: Name; readonly notice: Notices[Name] };
}[keyof Notices];

/** Notices, and octets of them, that may be on their way: a window that is busy has no bound of its own. */
const MAX_ON_THEIR_WAY = 256;
const MAX_BYTES_ON_THEIR_WAY = 8 * 1024 * 1024;

/** What a notice takes beside what is counted, in octets, about. */
const OVERHEAD_BYTES = 256;

interface Sent {
  readonly serial: number;
  readonly bytes: number;
}

/**
 * While the window does not keep up, the latest notice of each kind and share waits, and those before it are left out: a log
 * that finds a gap asks for what it lacks, and all others tell how things are now.
 */
export class NoticeQueue {
  #onTheirWay: Sent[] = [];
  #bytes = 0;
  #serial = 0;
  readonly #latest = new Map<string, Notice>();

  /** @param receiver is asked anew for each notice, because windows come and go */
  constructor(private readonly receiver: () => NoticeReceiver | undefined) {}

  readonly notify: Notify = (name, notice) => {
    // A name and its notice belong together, which the type of a union can't say.
    const one = { name, notice } as Notice;
    if (this.#hasRoom) this.#send(one);
    else if (this.receiver() !== undefined) this.#latest.set(keyOf(one), one);
  };

  /** The window has taken in this notice, and all before it. */
  taken(serial: number): void {
    const left = this.#onTheirWay.filter((sent) => sent.serial > serial);
    this.#onTheirWay = left;
    this.#bytes = left.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#sendLatest();
  }

  /** A page begins: nothing that was on its way will ever be taken in. */
  begin(): void {
    this.#onTheirWay = [];
    this.#bytes = 0;
    this.#sendLatest();
  }

  get #hasRoom(): boolean {
    return this.#onTheirWay.length < MAX_ON_THEIR_WAY && this.#bytes < MAX_BYTES_ON_THEIR_WAY;
  }

  #sendLatest(): void {
    for (const [key, one] of this.#latest) {
      if (!this.#hasRoom) return;
      this.#latest.delete(key);
      this.#send(one);
    }
  }

  #send(one: Notice): void {
    const target = this.receiver();
    if (target === undefined || target.isDestroyed()) return;
    const sent = { serial: ++this.#serial, bytes: bytesOf(one) };
    this.#onTheirWay.push(sent);
    this.#bytes += sent.bytes;
    target.send(noticeChannel(one.name), one.notice, sent.serial);
  }
}

function keyOf({ name, notice }: Notice): string {
  if (name === 'command') return `${name} ${notice}`;
  return 'share' in notice ? `${name} ${notice.share}` : name;
}

/** Octets that a notice takes, about; those that are always small count as one size. */
function bytesOf({ name, notice }: Notice): number {
  if (name === 'log') {
    const { octets, texts } = notice.batch;
    return OVERHEAD_BYTES + octets.byteLength + texts.reduce((sum, text) => sum + text.length, 0);
  }
  return name === 'transfers' ? OVERHEAD_BYTES * (1 + notice.transfers.length) : OVERHEAD_BYTES;
}

/** Where the window says what it has taken in: Electron's `ipcMain`, as far as it is needed here. */
export interface TakenSource {
  readonly registry: { on(channel: string, listener: (event: SenderEvent, serial: unknown) => void): unknown };
  /** The origin of the only page that is believed. */
  readonly pageOrigin: string;
}

/** Tells whichever window there is, no more than it takes in. */
export function createNotify(receiver: () => NoticeReceiver | undefined, source: TakenSource): Notify {
  const queue = new NoticeQueue(receiver);
  source.registry.on(NOTICES_TAKEN, (event, serial) => {
    if (typeof serial !== 'number' || !isTrustedSender(event, source.pageOrigin)) return;
    if (serial === 0) queue.begin();
    else queue.taken(serial);
  });
  return queue.notify;
}
