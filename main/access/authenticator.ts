/** Knows who may come in to one share, who has come in, and who has to wait before trying again. Lives as long as the share. */
import type { AccessRules } from './access-rules.ts';
import type { Credential } from './credential.ts';
import type { HashAsker } from './hash-queue.ts';
import { hashQueue, NotHashedError } from './hash-queue.ts';
import { PinWatch } from './pin-watch.ts';
import { credentialKey, ProvenCredentials } from './proven-credentials.ts';
import { Sessions } from './sessions.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { FREE_FOR_ALL, lockoutOf } from './sign-in-limits.ts';
import type { Ticket } from './ticket.ts';
import type { Proof } from './verify-credential.ts';
import { listProofs, verifyCredential } from './verify-credential.ts';

const ALL = 'all';

const BUSY_WAIT_MS = 2_000;

export type Outcome =
  | { readonly kind: 'admitted'; readonly ticket: Ticket }
  /** `triesLeft` before a wait; `waitMs` that has begun with this one. */
  | { readonly kind: 'wrong'; readonly triesLeft: number; readonly waitMs: number }
  /** It was not looked at. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** The PIN opens nothing any more. */
  | { readonly kind: 'stopped' };

/** What people should hear of. */
export interface AuthenticationObserver {
  /** Somebody proved who they are, and had not for the last minute. */
  entered?(identity: string, visitor: string): void;
  /** A visitor stays out until then, in milliseconds since 1970: too many wrong tries. */
  lockedOut?(visitor: string, until: number): void;
  /** The PIN was guessed at so often that it opens nothing any more. */
  pinStopped?(): void;
  /** Somebody has left: what they are getting ends. */
  left?(): void;
}

export class Authenticator {
  #rules: AccessRules | undefined;
  /** Of those who prove nothing: what they get goes on when others are asked for a proof, and what they add does not. */
  readonly anonymous: Ticket = { identity: undefined, basis: 'nothing', rights: 'look', isValid: true };
  /** Those that rest on rules that hold, by what they rest on. */
  readonly #tickets = new Map<string, Ticket>();
  readonly #sessions: Sessions;
  readonly #proven: ProvenCredentials;
  readonly #pinWatch: PinWatch;
  /** Credentials that are being looked at, by their keys: who brings the same one waits with the first. */
  readonly #checking = new Map<string, Promise<Outcome>>();
  #byVisitor: SignInAttempts;
  readonly #inAll: SignInAttempts;

  constructor(
    private readonly observer: AuthenticationObserver = {},
    private readonly now: () => number = Date.now,
  ) {
    this.#sessions = new Sessions(now);
    this.#proven = new ProvenCredentials(now);
    this.#pinWatch = new PinWatch(now);
    this.#byVisitor = new SignInAttempts({ now });
    this.#inAll = new SignInAttempts({ now, free: FREE_FOR_ALL });
  }

  /** undefined while everybody may come in and look. */
  get rules(): AccessRules | undefined {
    return this.#rules;
  }

  /** Whether everybody may come in, and there is nothing to prove. */
  get isOpen(): boolean {
    const rules = this.#rules;
    if (rules === undefined) return true;
    return rules.anonymous !== undefined && rules.secret === undefined && rules.accounts.length === 0;
  }

  /** What rests on something that is gone ends now. @returns whether others than before may come in */
  setRules(rules: AccessRules | undefined): boolean {
    if (JSON.stringify(rules) === JSON.stringify(this.#rules)) return false;
    const hadSecret = this.#rules?.secret?.hash;
    this.#rules = rules;
    this.anonymous.rights = rules?.anonymous ?? 'look';
    this.#replaceTickets(rules === undefined ? [] : listProofs(rules));
    this.#proven.forgetAll();
    if (rules?.secret?.hash !== hadSecret) this.#beginAnew(rules);
    if (rules?.secret?.isStopped === true) this.#pinWatch.stop();
    return true;
  }

  /** Another secret: what was tried before says nothing of it. */
  #beginAnew(rules: AccessRules | undefined): void {
    this.#pinWatch.reset();
    this.#inAll.forgiveAll();
    this.#byVisitor = new SignInAttempts({
      now: this.now,
      lockout: lockoutOf(rules?.secret),
    });
  }

  /** Nobody is in any more. */
  endAll(): void {
    this.#sessions.endWhere(() => true);
    this.#proven.forgetAll();
  }

  /** The ticket of a session that goes on. @param id as of `beginSession` */
  session(id: string): Ticket | undefined {
    return this.#sessions.find(id)?.ticket;
  }

  /** @returns its number, for the browser alone */
  beginSession(ticket: Ticket, visitor: string): string {
    return this.#sessions.begin({ ...ticket }, visitor);
  }

  endSession(id: string): void {
    this.#sessions.end(id);
    this.observer.left?.();
  }

  /** How long a visitor has to wait before the next try, in milliseconds; 0 for not at all. */
  waitOf(visitor: string): number {
    const own = this.#byVisitor.waitOf(visitor);
    // Who comes for the first time does not wait for those who guess.
    return this.#byVisitor.isBlameless(visitor) ? own : Math.max(own, this.#inAll.waitOf(ALL));
  }

  triesLeftOf(visitor: string): number {
    return this.#byVisitor.leftOf(visitor);
  }

  get isPinStopped(): boolean {
    return this.#pinWatch.isStopped;
  }

  /** A visitor who was locked out may try again. */
  forgive(visitor: string): void {
    this.#byVisitor.forgive(visitor);
  }

  /** Looks at a credential; at once, without a promise, where it was found right a moment ago. */
  check(credential: Credential, asker: HashAsker): Outcome | Promise<Outcome> {
    const waitMs = this.waitOf(asker.visitor);
    if (waitMs > 0) return { kind: 'wait', waitMs };
    const key = credentialKey(credential);
    const ticket = this.#proven.find(key);
    if (ticket !== undefined) return { kind: 'admitted', ticket };
    const line = `${asker.visitor} ${key}`;
    const running = this.#checking.get(line);
    if (running !== undefined) return running;
    const checking = this.#check(credential, key, asker).finally(() => this.#checking.delete(line));
    this.#checking.set(line, checking);
    return checking;
  }

  async #check(credential: Credential, key: string, asker: HashAsker): Promise<Outcome> {
    const rules = this.#rules;
    if (rules === undefined) return { kind: 'wait', waitMs: BUSY_WAIT_MS };
    if (this.#pinWatch.isStopped && rules.accounts.length === 0) return { kind: 'stopped' };
    const { visitor } = asker;
    this.#byVisitor.begin(visitor);
    this.#inAll.begin(ALL);
    try {
      const usable = this.#pinWatch.isStopped ? { ...rules, secret: undefined } : rules;
      const proof = await hashQueue.run(asker, () => verifyCredential(usable, credential));
      // Rules that have come meanwhile hold: what was looked at may be nothing any more.
      const ticket = proof && this.#tickets.get(proof.basis);
      return ticket === undefined ? this.#wrong(visitor, rules) : this.#right(ticket, key, visitor);
    } catch (error) {
      this.#byVisitor.dropped(visitor);
      this.#inAll.dropped(ALL);
      if (error instanceof NotHashedError) return { kind: 'wait', waitMs: BUSY_WAIT_MS };
      throw error;
    }
  }

  #right(ticket: Ticket, key: string, visitor: string): Outcome {
    // Where each has an own password, knowing one excuses no guessing at another.
    this.#byVisitor.right(visitor, this.#rules?.accounts.length === 0);
    this.#inAll.right(ALL, false);
    this.#proven.remember(key, ticket);
    if (ticket.identity !== undefined) this.observer.entered?.(ticket.identity, visitor);
    return { kind: 'admitted', ticket };
  }

  #wrong(visitor: string, rules: AccessRules): Outcome {
    const until = this.#byVisitor.wrong(visitor);
    if (rules.secret?.pinLength !== undefined) {
      this.#inAll.right(ALL, true);
      if (this.#pinWatch.wrong()) this.observer.pinStopped?.();
    } else this.#inAll.wrong(ALL);
    if (until !== undefined) this.observer.lockedOut?.(visitor, until);
    return { kind: 'wrong', triesLeft: this.#byVisitor.leftOf(visitor), waitMs: this.waitOf(visitor) };
  }

  #replaceTickets(proofs: readonly Proof[]): void {
    const wanted = new Map(proofs.map((proof) => [proof.basis, proof]));
    this.#sessions.endWhere(({ ticket }) => !wanted.has(ticket.basis));
    for (const [basis, ticket] of this.#tickets) {
      if (wanted.has(basis)) continue;
      ticket.isValid = false;
      this.#tickets.delete(basis);
    }
    for (const proof of proofs) {
      const ticket = this.#tickets.get(proof.basis);
      if (ticket === undefined) this.#tickets.set(proof.basis, { ...proof, isValid: true });
      else ticket.rights = proof.rights;
    }
    this.#sessions.eachTicket((ticket) => {
      ticket.rights = wanted.get(ticket.basis)?.rights ?? ticket.rights;
    });
  }
}
