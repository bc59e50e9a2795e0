/** Which notifications are due, and when: what happens in a short time is told in one, and not too often. */
import type { NotifiableEvent, NotifiableKind } from './notifiable-events.ts';

/** What happens within so many milliseconds of the first is told with it. A first visitor is worth hearing of at once. */
const GATHER_MS: Readonly<Record<NotifiableKind, number>> = {
  asked: 300,
  arrived: 3000,
  'first-visitor': 500,
  finished: 3000,
  blocked: 3000,
  trouble: 1000,
  guessing: 1000,
  ended: 500,
};
/** At least so many milliseconds lie between two notifications of one kind. */
const PAUSE_MS = 20_000;
/** Whoever asks waits for two minutes only. */
const PAUSE_OF_QUESTIONS_MS = 3_000;
/** Of those of a kind that are gathered, more are only counted by what they come to. */
const MAX_GATHERED = 1_000;

const KINDS: readonly NotifiableKind[] = [
  'asked',
  'arrived',
  'first-visitor',
  'finished',
  'blocked',
  'trouble',
  'guessing',
  'ended',
];

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
      if (gathering.events.length < MAX_GATHERED) gathering.events.push(event);
      else gathering.events[MAX_GATHERED - 1] = joined(gathering.events[MAX_GATHERED - 1] ?? event, event);
      return;
    }
    const earliest =
      (this.#lastTold.get(kind) ?? Number.NEGATIVE_INFINITY) + (kind === 'asked' ? PAUSE_OF_QUESTIONS_MS : PAUSE_MS);
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

  /** Forgets those of a kind that are over before they were told. */
  drop(kind: NotifiableKind, isOver: (event: NotifiableEvent) => boolean): void {
    const gathering = this.#gatherings.get(kind);
    if (gathering === undefined) return;
    const left = gathering.events.filter((event) => !isOver(event));
    if (left.length === 0) this.#gatherings.delete(kind);
    else this.#gatherings.set(kind, { ...gathering, events: left });
  }

  /** Forgets what was not taken: the person has seen it. */
  clear(): void {
    this.#gatherings.clear();
  }
}

/** Files of many small ones are one sum. */
function joined(one: NotifiableEvent, other: NotifiableEvent): NotifiableEvent {
  if (one.sent === undefined || other.sent === undefined) return other;
  const [files, bytes] = [one.sent.files + other.sent.files, one.sent.bytes + other.sent.bytes];
  return { ...other, sent: { ...other.sent, files, bytes } };
}
