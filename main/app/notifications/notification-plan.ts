/** Which notifications are due, and when: what happens in a short time is told in one, and not too often. */
import type { Happening, HappeningKind } from './happenings.ts';

/** What happens within so many milliseconds of the first is told with it. A first visitor is worth hearing of at once. */
const GATHER_MS: Readonly<Record<HappeningKind, number>> = {
  'first-visitor': 500,
  finished: 3000,
  blocked: 3000,
  trouble: 1000,
  ended: 500,
};
/** At least so many milliseconds lie between two notifications of one kind. */
const PAUSE_MS = 20_000;

const KINDS: readonly HappeningKind[] = ['first-visitor', 'finished', 'blocked', 'trouble', 'ended'];

interface Gathering {
  /** Never empty, oldest first; all of one kind. */
  readonly happenings: Happening[];
  readonly dueAt: number;
}

/** Times are in milliseconds on any one clock. */
export class NotificationPlan {
  readonly #gatherings = new Map<HappeningKind, Gathering>();
  readonly #lastTold = new Map<HappeningKind, number>();

  /** When there is something to take; undefined while there is nothing. */
  get dueAt(): number | undefined {
    const times = [...this.#gatherings.values()].map(({ dueAt }) => dueAt);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  add(happening: Happening, now: number): void {
    const { kind } = happening;
    const gathering = this.#gatherings.get(kind);
    if (gathering !== undefined) {
      gathering.happenings.push(happening);
      return;
    }
    const earliest = (this.#lastTold.get(kind) ?? Number.NEGATIVE_INFINITY) + PAUSE_MS;
    this.#gatherings.set(kind, { happenings: [happening], dueAt: Math.max(now + GATHER_MS[kind], earliest) });
  }

  /** Takes what is due by now: one list for each notification. */
  take(now: number): readonly (readonly Happening[])[] {
    const due = KINDS.filter((kind) => (this.#gatherings.get(kind)?.dueAt ?? Number.POSITIVE_INFINITY) <= now);
    return due.map((kind) => {
      const happenings = this.#gatherings.get(kind)?.happenings ?? [];
      this.#gatherings.delete(kind);
      this.#lastTold.set(kind, now);
      return happenings;
    });
  }

  /** Forgets what was not taken: the person has seen it. */
  clear(): void {
    this.#gatherings.clear();
  }
}
