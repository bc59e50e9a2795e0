/**
 * The gate that all heavy work passes: bounded in all and by visitor, by turns among visitors, done once for
 * all who ask for the same, ended when nobody waits any more, refused when too much waits. See decision 136.
 */
import { Allowance } from './allowance.ts';
import type { Asker } from './asker.ts';
import type { Task } from './job.ts';
import type { LaneAsk } from './lane.ts';
import { Lane } from './lane.ts';
import type { HoldKind, WorkKind } from './work-kinds.ts';
import { HOLD_LIMITS, WORK_LIMITS } from './work-kinds.ts';

export interface WorkAsk extends LaneAsk {
  readonly kind: WorkKind;
}

/** What all shares of a thread do and hold: they have one processor, one disk and one memory. */
export class WorkPlaces {
  readonly #lanes = new Map<WorkKind, Lane>();
  readonly #allowances = new Map<HoldKind, Allowance>();

  lane(kind: WorkKind): Lane {
    const lane = this.#lanes.get(kind) ?? new Lane(WORK_LIMITS[kind]);
    this.#lanes.set(kind, lane);
    return lane;
  }

  allowance(kind: HoldKind): Allowance {
    const allowance = this.#allowances.get(kind) ?? new Allowance(HOLD_LIMITS[kind]);
    this.#allowances.set(kind, allowance);
    return allowance;
  }
}

/** Of this thread. */
export const threadPlaces = new WorkPlaces();

/** Keeps work of one share from being taken for another's. */
let lastShare = 0;

export class HeavyWork {
  readonly #share = ++lastShare;

  /** @param places shared with others, or its own */
  constructor(private readonly places = new WorkPlaces()) {}

  /**
   * Does a task, or waits for the same one that is under way. Rejects as the task does, with BusyError at once when too much
   * waits, and with AskerLeftError when the asker leaves.
   */
  run<T>({ kind, ...ask }: WorkAsk, task: Task<T>): Promise<T> {
    const key = ask.key === undefined ? undefined : `${this.#share} ${ask.key}`;
    return this.places.lane(kind).run({ ...ask, key }, task);
  }

  /**
   * Counts what a response holds while it is being sent.
   * @returns gives it back; further calls do nothing
   * @throws BusyError when this visitor, or all together, hold too much
   */
  hold(kind: HoldKind, { visitor }: Pick<Asker, 'visitor'>, amount = 1): () => void {
    return this.places.allowance(kind).take(visitor, amount);
  }

  /** What is held of a kind. */
  held(kind: HoldKind): number {
    return this.places.allowance(kind).total;
  }

  /** Jobs of a kind that run, have begun, or wait. */
  counts(kind: WorkKind): Lane['counts'] {
    return this.places.lane(kind).counts;
  }
}
