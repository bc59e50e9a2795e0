/** Makes thumbnails in a thread that is started when the first one is wanted and ended when none was for a while. */
import { OnDemandThread } from '../../base/on-demand-thread.ts';
import { threadScript } from '../../base/thread-script.ts';
import type { Departure } from '../../http/departure.ts';
import type { ThumbnailResult, ThumbnailTask } from './thumbnail-messages.ts';

export const THUMBNAIL_WORKER = threadScript('thumbnail-worker');

/** A picture that takes longer is given up, with its thread. Milliseconds. */
const MAX_TASK_MS = 10_000;

/** For a picture for which nobody waits any more. Its thread is worth keeping if it gets there soon. Milliseconds. */
const MAX_UNWANTED_MS = 1_000;

/** The thread holds about 100 MB. Milliseconds. */
const IDLE_MS = 30_000;

/** Of the thread's own objects; a picture's pixels are bounded by the thread itself. */
const MAX_HEAP_MB = 256;

export class ThumbnailThread {
  readonly #thread: OnDemandThread<ThumbnailTask, ThumbnailResult>;
  #isBusy = false;
  #hasRun = false;
  #isUnavailable = false;

  /**
   * @param script the thread's bundle
   * @param maxTaskMs how long one picture may take, in milliseconds
   */
  constructor(
    script: string,
    private readonly maxTaskMs: number = MAX_TASK_MS,
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB };
    this.#thread = new OnDemandThread(script, { idleMs: IDLE_MS, resourceLimits, isQuiet: true });
  }

  /** False once it has turned out that the library does not run here. */
  get isAvailable(): boolean {
    return !this.#isUnavailable;
  }

  /**
   * One at a time: the caller waits before it asks again.
   * @param bytes a whole picture file, handed over
   * @param departure of the last one who waits for it
   * @returns a WebP picture; undefined for what can't be decoded
   */
  async make(bytes: Uint8Array, departure?: Departure): Promise<Uint8Array | undefined> {
    if (this.#isUnavailable || this.#isBusy) return undefined;
    this.#isBusy = true;
    const patience = new Patience(() => void this.#thread.end());
    patience.last(this.maxTaskMs);
    const forget = departure?.onLeft(() => patience.last(MAX_UNWANTED_MS));
    try {
      return this.#take(await this.#thread.ask({ bytes }, movableOf(bytes)));
    } catch {
      // A thread that dies before any has ever answered can't run here. Where it has run, it runs again: there was no
      // memory left, or no descriptor.
      if (!this.#hasRun && !patience.isOver) this.#isUnavailable = true;
      return undefined;
    } finally {
      forget?.();
      patience.end();
      this.#isBusy = false;
    }
  }

  #take(result: ThumbnailResult): Uint8Array | undefined {
    if (result.kind === 'unavailable') {
      this.#isUnavailable = true;
      void this.#thread.end();
      return undefined;
    }
    this.#hasRun = true;
    if (result.isSpent) void this.#thread.end();
    return result.kind === 'made' ? result.bytes : undefined;
  }
}

/** How long something is waited for. */
class Patience {
  #timer: NodeJS.Timeout | undefined;
  isOver = false;

  constructor(private readonly ended: () => void) {}

  /** So long from now, in milliseconds. */
  last(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.ended();
    }, delayMs);
    this.#timer.unref();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** The octets move to the thread; a part of a larger buffer has to be copied. */
function movableOf({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? [buffer] : [];
}
