/** Which notifications are due, and when: what happens in a short time is told in one, and not too often. */
import type { NotifiableEvent, NotifiableKind } from './notifiable-events.ts';

/** What happens within so many milliseconds of the first is told with it. A first visitor is worth hearing of at once. */
const GATHER_MS: Readonly<Record<NotifiableKind, number>> = {
  'first-visitor': 500,
  finished: 3000,
  blocked: 3000,
  trouble: 1000,
  guessing: 1000,
  ended: 500,
};
/** At least so many milliseconds lie between two notifications of one kind. */
const PAUSE_MS = 20_000;

const KINDS: readonly NotifiableKind[] = ['first-visitor', 'finished', 'blocked', 'trouble', 'guessing', 'ended'];

interface Gathering {
  /** Never empty, oldest first; all of one kind. */
  readonly events: NotifiableEvent[];
  readonly dueAt: number;
}

/** Times are in milliseconds on any one clock. */
export class NotificationPlan {
  readonly #gatherings = new Map<NotifiableKind, Gathering>();
  readonly #lastTold = new Map<NotifiableKind, number>();

  /** When there is something to take; undefined while there is nothing. */
  get dueAt(): number | undefined {
    const times = [...this.#gatherings.values()].map(({ dueAt }) => dueAt);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  add(event: NotifiableEvent, now: number): void {
    const { kind } = event;
    const gathering = this.#gatherings.get(kind);
    if (gathering !== undefined) {
      gathering.events.push(event);
      return;
    }
    const earliest = (this.#lastTold.get(kind) ?? Number.NEGATIVE_INFINITY) + PAUSE_MS;
    this.#gatherings.set(kind, { events: [event], dueAt: Math.max(now + GATHER_MS[kind], earliest) });
  }

  /** Takes what is due by now: one list for each notification. */
  take(now: number): readonly (readonly NotifiableEvent[])[] {
    const due = KINDS.filter((kind) => (this.#gatherings.get(kind)?.dueAt ?? Number.POSITIVE_INFINITY) <= now);
    return due.map((kind) => {
      const events = this.#gatherings.get(kind)?.events ?? [];
      this.#gatherings.delete(kind);
      this.#lastTold.set(kind, now);
      return events;
    });
  }

  /** Forgets what was not taken: the person has seen it. */
  clear(): void {
    this.#gatherings.clear();
  }
}
