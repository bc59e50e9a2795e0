/**
 * Asks the person who shares whether something may be added, where that is wanted: keeps the questions that wait, within
 * bounds, and lets each wait for two minutes. Lives as long as the share does.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import { TokenBucket } from '../../base/token-bucket.ts';
import type { RequestContext } from '../../http/request-context.ts';
import type { Sender } from '../../receiving/receiving-policy.ts';
import { DeclinedWait } from './declined-wait.ts';
import type { Answer, OfferedFile, Question, QuestionEnd } from './question.ts';
import { MAX_LISTED } from './question.ts';
import { tellableName, tellablePath } from './sender-text.ts';

/** Nobody answers after that. Milliseconds. */
export const QUESTION_MS = 120_000;
/** Questions that wait at a time: of one visitor, and in all. More are no help to whoever is to answer them. */
const MAX_OF_VISITOR = 3;
const MAX_WAITING = 30;
/** Questions of all visitors together that a person is asked: so many at once, then so many a second. */
const TOLD = { burst: 60, perSecond: 1 };
/** Senders whose things are taken until midnight. */
const MAX_TRUSTED = 500;

/**
 * What became of a question. `no-answer`: for two minutes nobody said anything. `too-many`: others wait. `too-soon`: this
 * visitor was declined a moment ago.
 */
export type Decision =
  | { readonly kind: 'accepted'; readonly takes: (index: number) => boolean }
  | {
      readonly kind: 'declined';
      readonly reason: 'declined' | 'no-answer' | 'too-many' | 'too-soon' | 'taken-back';
      /** After which it makes sense to ask again. */
      readonly waitMs: number;
    };

/** A question that waits. */
export interface Asked {
  readonly kind: 'asked';
  /** Never rejects. */
  readonly decision: Promise<Decision>;
  /** To be called when whoever asked is gone. */
  readonly takeBack: () => void;
}

export interface AskingMeans {
  readonly asked: (question: Question) => void;
  readonly ended: (id: number, end: QuestionEnd) => void;
  readonly now?: () => number;
  /** When the day of `now` ends, in milliseconds since 1970; by this computer's clock when left out. */
  readonly endOfDay?: (now: number) => number;
}

interface Waiting {
  readonly key: string;
  readonly visitor: string;
  readonly count: number;
  readonly decide: (decision: Decision) => void;
  readonly timer: NodeJS.Timeout;
}

const TAKES_ALL: Decision = { kind: 'accepted', takes: () => true };

export class Asking {
  readonly #means: AskingMeans;
  readonly #now: () => number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #patience = new DeclinedWait();
  /** Until when what a sender has is taken without asking. */
  readonly #trusted = new BoundedMap<string, number>({ maxEntries: MAX_TRUSTED });
  /** Whoever has many addresses asks no more often than one. */
  readonly #told: TokenBucket;
  #wants: boolean | undefined;
  #lastId = 0;

  constructor(means: AskingMeans) {
    this.#means = means;
    this.#now = means.now ?? Date.now;
    this.#told = new TokenBucket(TOLD, this.#now());
  }

  /** @param wants as of `ReceivingChoice.asksFirst` */
  setWants(wants: boolean | undefined): void {
    this.#wants = wants;
  }

  /** Whether somebody may send these files; asks where that has to be. */
  ask(context: RequestContext, sender: Sender, files: readonly OfferedFile[]): Decision | Asked {
    const known = { name: tellableName(sender.name), device: tellableName(sender.device) };
    const key = keyOf(context, known);
    if (!this.#hasToAsk(context) || this.#isTrusted(key)) return TAKES_ALL;
    const { visitor } = context;
    const waitMs = this.#patience.waitOf(visitor, this.#now());
    if (waitMs > 0) return { kind: 'declined', reason: 'too-soon', waitMs };
    const ofVisitor = [...this.#waiting.values()].filter((one) => one.visitor === visitor).length;
    const isTooMany = ofVisitor >= MAX_OF_VISITOR || this.#waiting.size >= MAX_WAITING;
    if (isTooMany || !this.#told.take(1, this.#now())) {
      return { kind: 'declined', reason: 'too-many', waitMs: QUESTION_MS / 4 };
    }
    return this.#wait(this.#questionOf(context, known, files), { key, visitor });
  }

  /** What the person said. One that waits no more is passed over. */
  answer({ id, verdict, leftOut, isRestLeftOut }: Answer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    const { visitor, key } = waiting;
    if (verdict === 'decline') {
      this.#patience.declined(visitor, this.#now());
      this.#decline(id, 'declined', 'answered');
      return;
    }
    this.#patience.accepted(visitor);
    const without = new Set(leftOut);
    const takes = (index: number): boolean => (index < MAX_LISTED ? !without.has(index) : !isRestLeftOut);
    this.#end(id, { kind: 'accepted', takes }, 'answered');
    if (verdict === 'accept-today') this.#trust(key);
  }

  /** Nobody may add anything any more, or nobody is asked: what waits is declined. */
  declineAll(): void {
    for (const id of [...this.#waiting.keys()]) this.#decline(id, 'declined', 'answered');
  }

  /** Who is shut out asks nothing. @param visitor as of `visitorKey` */
  dismiss(visitor: string): void {
    for (const [id, one] of [...this.#waiting]) {
      if (one.visitor === visitor) this.#decline(id, 'declined', 'answered');
    }
  }

  /** Those who proved who they are, or may change things anyway, are not asked about unless a person wants that. */
  #hasToAsk({ rights, identity, link }: RequestContext): boolean {
    if (this.#wants !== undefined) return this.#wants;
    return rights !== 'change' && (identity === undefined || link !== undefined);
  }

  #questionOf(context: RequestContext, { name, device }: Sender, files: readonly OfferedFile[]): Question {
    const identity = context.link ?? context.identity;
    const sizes = files.map(({ size }) => size).filter((size) => size !== undefined);
    return {
      id: ++this.#lastId,
      address: context.address,
      sender: name,
      device,
      identity: identity === undefined ? undefined : tellableName(identity),
      count: files.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      isMore: sizes.length < files.length,
      files: files.slice(0, MAX_LISTED).map(({ path, size }) => ({ path: tellablePath(path), size })),
      until: this.#now() + QUESTION_MS,
    };
  }

  #wait(question: Question, { key, visitor }: Pick<Waiting, 'key' | 'visitor'>): Asked {
    const { id, count } = question;
    const decision = new Promise<Decision>((decide) => {
      const timer = setTimeout(() => this.#giveUp(id), QUESTION_MS);
      timer.unref();
      this.#waiting.set(id, { key, visitor, count, decide, timer });
    });
    this.#means.asked(question);
    return { kind: 'asked', decision, takeBack: () => this.#takeBack(id) };
  }

  #takeBack(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) this.#patience.takenBack(waiting.visitor, this.#now());
    this.#decline(id, 'taken-back', 'taken-back');
  }

  /** A person who is not there is not to find a hundred questions of one visitor when they come back. */
  #giveUp(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) this.#patience.declined(waiting.visitor, this.#now());
    this.#decline(id, 'no-answer', 'no-answer');
  }

  #decline(id: number, reason: 'declined' | 'no-answer' | 'taken-back', end: QuestionEnd): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    const waitMs = this.#patience.waitOf(waiting.visitor, this.#now());
    this.#end(id, { kind: 'declined', reason, waitMs }, end);
  }

  #end(id: number, decision: Decision, end: QuestionEnd): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.decide(decision);
    this.#means.ended(id, end);
  }

  #isTrusted(key: string): boolean {
    const until = this.#trusted.get(key);
    if (until === undefined) return false;
    if (this.#now() < until) return true;
    this.#trusted.delete(key);
    return false;
  }

  /** What they ask at this moment is answered too. */
  #trust(key: string): void {
    const now = this.#now();
    this.#trusted.set(key, (this.#means.endOfDay ?? endOfDay)(now));
    for (const [id, one] of [...this.#waiting]) if (one.key === key) this.#end(id, TAKES_ALL, 'answered');
  }
}

/** The same name at the same address: behind a tunnel many have one address. */
function keyOf({ visitor, link }: RequestContext, { name, device }: Sender): string {
  return JSON.stringify([visitor, link, name, device]);
}

function endOfDay(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
