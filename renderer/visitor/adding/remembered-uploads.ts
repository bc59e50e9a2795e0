/**
 * What was sent before the page was loaded anew, kept in this browser: when the person picks the same files again, each goes
 * on where it was. A file is the same by its path, size and time, in the same folder.
 */
import type { Item } from './upload-item.ts';

const PREFIX = 'porthole-sent ';
/** As long as the server keeps what nobody goes on with. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface Memory {
  /** It has arrived. */
  readonly hasArrived: boolean;
  readonly sending: string | undefined;
  readonly url: string | undefined;
}

/** A store that is full, closed or not there remembers nothing, and nothing fails for that. */
export class Remembered {
  /** @param place the folder to which files are sent */
  constructor(
    private readonly place: string,
    private readonly store: Storage | undefined = storage(),
    private readonly now: () => number = Date.now,
  ) {}

  recall(item: Item): Memory | undefined {
    try {
      return this.#parse(this.store?.getItem(this.#key(item)) ?? null);
    } catch {
      return undefined;
    }
  }

  keep(item: Item): void {
    const { state, sending = '', url = '' } = item;
    const text = [this.now(), state === 'arrived' ? 1 : 0, sending, url].join(' ');
    try {
      this.store?.setItem(this.#key(item), text);
    } catch {
      // Full: this one begins anew after a reload.
    }
  }

  forget(item: Item): void {
    this.store?.removeItem(this.#key(item));
  }

  /** Forgets what is too old to go on with. */
  sweep(): void {
    const { store } = this;
    if (!store) return;
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    for (const key of keys) {
      if (key.startsWith(PREFIX) && this.#parse(store.getItem(key)) === undefined) store.removeItem(key);
    }
  }

  #key({ path, file }: Item): string {
    return `${PREFIX}${hash(`${this.place}\n${path}\n${file.size}\n${file.lastModified}`)}`;
  }

  #parse(text: string | null): Memory | undefined {
    const [time = '', arrived, sending, url] = text?.split(' ') ?? [];
    const age = this.now() - Number(time || Number.NaN);
    if (!(age >= 0 && age < KEPT_MS)) return undefined;
    return { hasArrived: arrived === '1', sending: sending || undefined, url: url || undefined };
  }
}

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Two numbers of 32 bits (cyrb53's mixing), since names of ten thousand files would fill the store. */
function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
