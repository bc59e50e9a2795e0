/** Looks after one share that failed: waits until it can be had again, starts it, and remembers that for the window. */
import type { ShareRecoveryState } from '../../ipc/app-state.ts';
import type { ShareProblem } from '../../share/share-status.ts';
import type { RecoveryPlan } from './recovery-plan.ts';
import { planRecovery } from './recovery-plan.ts';

/** More than a plan ever counts. */
const MAX_STARTS_KEPT = 16;

/** What a recovery works with. */
export interface RecoveryHands {
  /** Whether what kept the share from running is gone. */
  readonly isCauseGone: (problem: ShareProblem) => Promise<boolean>;
  readonly start: () => void;
}

export class ShareRecovery {
  readonly #hands: RecoveryHands;
  #problem: ShareProblem | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;
  #looks = 0;
  #starts: readonly { readonly problem: ShareProblem; readonly at: number }[] = [];
  /** The problem after which it was started by itself, until it is known what became of that. */
  #startedAfter: ShareProblem | undefined;
  #last: ShareRecoveryState['last'];

  constructor(hands: RecoveryHands) {
    this.#hands = hands;
  }

  get state(): ShareRecoveryState {
    return { isTrying: this.#problem !== undefined, last: this.#last };
  }

  /** The share failed although it is wanted. */
  begin(problem: ShareProblem): void {
    this.#startedAfter = undefined;
    this.#follow(problem);
  }

  /** The share runs. */
  succeed(): void {
    if (this.#startedAfter !== undefined) this.#last = { problem: this.#startedAfter, at: Date.now() };
    this.#startedAfter = undefined;
    this.#looks = 0;
    this.#rest();
  }

  /** A person took it into their own hands. */
  leave(): void {
    this.#startedAfter = undefined;
    this.#looks = 0;
    this.#starts = [];
    this.#rest();
  }

  /** Something may be different now, as after the computer slept: does not wait for the next look. */
  hurry(): void {
    if (this.#problem === undefined) return;
    clearTimeout(this.#timer);
    this.#act(this.#plan(this.#problem), this.#problem);
  }

  #follow(problem: ShareProblem): void {
    this.#rest();
    const plan = this.#plan(problem);
    if (plan.kind === 'leave') return;
    this.#problem = problem;
    this.#timer = setTimeout(() => this.#act(plan, problem), plan.delayMs);
  }

  #plan(problem: ShareProblem): RecoveryPlan {
    const starts = this.#starts.filter((start) => start.problem === problem).map(({ at }) => at);
    return planRecovery(problem, { looks: this.#looks, starts, now: Date.now() });
  }

  #act(plan: RecoveryPlan, problem: ShareProblem): void {
    if (plan.kind === 'look') void this.#look(problem);
    else if (plan.kind === 'start') this.#start(problem);
  }

  /** On a drive that does not answer one look waits, and no second one is sent after it. */
  async #look(problem: ShareProblem): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const isGone = await this.#hands.isCauseGone(problem).catch(() => false);
    this.#isLooking = false;
    // Meanwhile a person may have acted, or it failed in another way.
    if (this.#problem === undefined) return;
    this.#looks += 1;
    if (isGone && this.#problem === problem) this.#start(problem);
    else this.#follow(this.#problem);
  }

  #start(problem: ShareProblem): void {
    this.#rest();
    this.#starts = [...this.#starts, { problem, at: Date.now() }].slice(-MAX_STARTS_KEPT);
    this.#startedAfter = problem;
    this.#hands.start();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#problem = undefined;
  }
}
