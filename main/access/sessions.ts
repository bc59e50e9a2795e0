/** Sessions of browsers that proved who they are: a random number each, which the browser keeps and we keep hashed. */
import { createHash, randomBytes } from 'node:crypto';
import type { Ticket } from './ticket.ts';

const ID_BYTES = 32;

/** A session that nobody used for so long is over. Milliseconds. */
const IDLE_MS = 24 * 60 * 60 * 1000;

/** More at a time let the least used ones go: of one visitor, and in all. */
const MAX_EACH = 100;
const MAX_SESSIONS = 5_000;

export interface Session {
  readonly ticket: Ticket;
  /** As of `visitorKey`, of who began it. */
  readonly visitor: string;
  /** Milliseconds since 1970. */
  usedAt: number;
}

export class Sessions {
  /** By the SHA-256 of the number, the least used first. */
  readonly #sessions = new Map<string, Session>();
  readonly #counts = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  get size(): number {
    return this.#sessions.size;
  }

  /** @returns the number, which nobody else knows */
  begin(ticket: Ticket, visitor: string): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    if ((this.#counts.get(visitor) ?? 0) >= MAX_EACH) this.#endOldest((session) => session.visitor === visitor);
    if (this.#sessions.size >= MAX_SESSIONS) this.#endOldest(() => true);
    this.#sessions.set(keyOf(id), { ticket, visitor, usedAt: this.now() });
    this.#counts.set(visitor, (this.#counts.get(visitor) ?? 0) + 1);
    return id;
  }

  /** undefined when it is over, or never was. */
  find(id: string): Session | undefined {
    const key = keyOf(id);
    const session = this.#sessions.get(key);
    if (session === undefined) return undefined;
    if (!session.ticket.isValid || this.now() - session.usedAt > IDLE_MS) {
      this.#end(key, session);
      return undefined;
    }
    session.usedAt = this.now();
    this.#sessions.delete(key);
    this.#sessions.set(key, session);
    return session;
  }

  /** Ends one, with what it is getting; nothing happens when it is over already. */
  end(id: string): void {
    const key = keyOf(id);
    const session = this.#sessions.get(key);
    if (session) this.#end(key, session);
  }

  /** Ends those that `isMeant`. */
  endWhere(isMeant: (session: Session) => boolean): void {
    for (const [key, session] of this.#sessions) if (isMeant(session)) this.#end(key, session);
  }

  eachTicket(use: (ticket: Ticket) => void): void {
    for (const { ticket } of this.#sessions.values()) use(ticket);
  }

  #endOldest(isMeant: (session: Session) => boolean): void {
    for (const [key, session] of this.#sessions) {
      if (!isMeant(session)) continue;
      this.#end(key, session);
      return;
    }
  }

  #end(key: string, session: Session): void {
    this.#sessions.delete(key);
    session.ticket.isValid = false;
    const count = (this.#counts.get(session.visitor) ?? 1) - 1;
    if (count > 0) this.#counts.set(session.visitor, count);
    else this.#counts.delete(session.visitor);
  }
}

function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
