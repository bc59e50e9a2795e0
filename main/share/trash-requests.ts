/** What visitors remove or replace is offered to the trash, which whoever runs the share looks after; its answer is waited for. */
import { HttpError } from '../http/http-error.ts';
import type { Disposable, Remover } from '../tree/dispose.ts';
import type { ShareEvent } from './share-event.ts';

/** Things that wait for the trash, of one visitor and of all together; more are refused and come again. */
const MAX_WAITING_OF_ONE = 16;
const MAX_WAITING = 64;

/** Longer than moving something within a disk takes. Milliseconds. */
const PATIENCE_MS = 30_000;

/** `none`: nothing keeps it, and it lies where it lay. */
export type TrashOutcome = 'trashed' | 'none';

export class TrashRequests {
  /** Whether somebody looks after a trash. */
  isThere = false;
  #count = 0;
  readonly #waiting = new Map<number, (outcome: TrashOutcome) => void>();
  /** Visitors of whom something waits, and how much. */
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly tell: (event: ShareEvent) => void,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** See Dispose. */
  async dispose(what: Disposable, { visitor = '' }: Remover): Promise<boolean> {
    if (!this.isThere) return false;
    const count = this.#counts.get(visitor) ?? 0;
    if (this.#waiting.size >= MAX_WAITING || count >= MAX_WAITING_OF_ONE) throw unknownNow();
    this.#counts.set(visitor, count + 1);
    return this.#offer(what).finally(() => {
      const left = (this.#counts.get(visitor) ?? 1) - 1;
      if (left > 0) this.#counts.set(visitor, left);
      else this.#counts.delete(visitor);
    });
  }

  #offer({ path, identity: { dev, ino } }: Disposable): Promise<boolean> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      // What becomes of it by and by nobody knows: it is not removed meanwhile.
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(unknownNow());
      }, this.patienceMs);
      this.#waiting.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome === 'trashed');
      });
      this.tell({ kind: 'trash', id, path, identity: { dev, ino }, until: Date.now() + this.patienceMs });
    });
  }

  answer(id: number, outcome: TrashOutcome): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.(outcome);
  }
}

function unknownNow(): HttpError {
  return new HttpError(503, [['Retry-After', '10']]);
}
