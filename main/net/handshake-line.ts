/**
 * Handshakes of secured connections stand in a line: each takes keys, signatures and memory before anything is asked. No more are
 * begun in a turn than fit into it, by turns among visitors, and each visitor has no more than a few under way; whoever had
 * connections ended for the work that they made comes at a pace. Whoever waits holds nothing but what they sent first. See
 * decisions 665 and 668.
 */
import { nextTurn } from '../base/next-turn.ts';

export interface HandshakeLimits {
  /** Under way of one visitor: a page opens six connections, a program that downloads perhaps a few dozen. */
  readonly ofOne: number;
  /** Under way of all visitors together; each has a few beyond. */
  readonly inAll: number;
}

const LIMITS: HandshakeLimits = { ofOne: 64, inAll: 512 };

/** Under way of one visitor, however many there are in all. */
const ALWAYS_OF_ONE = 4;

/** How often those are looked at again who come too often for now, in milliseconds. */
const LOOK_AGAIN_MS = 250;

interface Line {
  underWay: number;
  readonly waiting: Set<Handshake>;
}

/** A handshake in the line. */
class Handshake {
  isUnderWay = false;
  isOver = false;

  constructor(
    readonly visitor: string,
    readonly begin: () => void,
  ) {}
}

export class HandshakeLine {
  readonly #lines = new Map<string, Line>();
  /** Those for whom there is no room among all, in the order in which they go on. */
  readonly #heldUp = new Set<string>();
  /** Those who come too often for now. */
  readonly #tooOften = new Set<string>();
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param mayBegin whether a visitor may have one more now, which it counts */
  constructor(
    private readonly mayBegin: (visitor: string) => boolean = () => true,
    private readonly limits: HandshakeLimits = LIMITS,
  ) {}

  /** Handshakes that have begun and are not over. */
  get underWay(): number {
    return this.#underWay;
  }

  /**
   * @param begin is called in a turn that has time for it, unless it is over before
   * @returns to be called when it is over, whatever came of it, or when nobody waits for it any more; further calls do nothing
   */
  join(visitor: string, begin: () => void): () => void {
    const handshake = new Handshake(visitor, begin);
    const line = this.#lines.get(visitor) ?? { underWay: 0, waiting: new Set() };
    this.#lines.set(visitor, line);
    line.waiting.add(handshake);
    this.#advance(visitor, line);
    return () => this.#over(handshake, line);
  }

  /** Begins the first that waits, if there is room for it. @returns whether it did */
  #advance(visitor: string, line: Line): boolean {
    this.#heldUp.delete(visitor);
    const [first] = line.waiting;
    if (!first || line.underWay >= this.limits.ofOne || this.#tooOften.has(visitor)) return false;
    if (line.underWay >= ALWAYS_OF_ONE && this.#underWay >= this.limits.inAll) {
      this.#heldUp.add(visitor);
      return false;
    }
    if (!this.mayBegin(visitor)) {
      this.#tooOften.add(visitor);
      this.#timer ??= setTimeout(this.#lookAgain, LOOK_AGAIN_MS).unref();
      return false;
    }
    line.waiting.delete(first);
    first.isUnderWay = true;
    line.underWay += 1;
    this.#underWay += 1;
    void nextTurn(visitor).then(() => {
      if (!first.isOver) first.begin();
    });
    return true;
  }

  readonly #lookAgain = (): void => {
    this.#timer = undefined;
    const visitors = [...this.#tooOften];
    this.#tooOften.clear();
    for (const visitor of visitors) {
      const line = this.#lines.get(visitor);
      // All that may begin by now: none waits until another one is over.
      while (line && this.#advance(visitor, line));
    }
  };

  #over(handshake: Handshake, line: Line): void {
    if (handshake.isOver) return;
    handshake.isOver = true;
    const { visitor } = handshake;
    line.waiting.delete(handshake);
    if (handshake.isUnderWay) {
      line.underWay -= 1;
      this.#underWay -= 1;
    }
    // Whoever was held up longest goes first; their place behind the others is by the next advance.
    const [longest] = this.#heldUp;
    const next = longest === undefined ? undefined : this.#lines.get(longest);
    if (longest !== undefined && longest !== visitor && next) this.#advance(longest, next);
    this.#advance(visitor, line);
    if (line.underWay === 0 && line.waiting.size === 0) this.#lines.delete(visitor);
  }
}
