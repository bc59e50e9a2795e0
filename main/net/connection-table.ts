/**
 * Who has which connections, and whose are let go when there is no room for one more: those of whoever has most, and of
 * these the ones that would be missed least.
 */

import { eachByTurns } from '../base/next-turn.ts';
import { isProxyKey } from './proxy-key.ts';
import type { SocketOwner } from './socket-owner.ts';
import { ACTIVITIES } from './socket-owner.ts';
import type { Visitor } from './visitors.ts';
import { Visitors } from './visitors.ts';

/** One visitor's own newcomers displace only what has been idle for so long, in milliseconds. */
const OWN_IDLE_MS = 1_000;

/** Of a visitor with very many connections several are let go at once: looking for them takes a look at each. */
const PART_LET_GO = 1 / 64;
const MAX_LET_GO = 64;

const NONE: ReadonlySet<SocketOwner> = new Set();

export class ConnectionTable {
  /** Visitors with a connection. */
  readonly #present = new Set<Visitor>();
  #size = 0;

  /** @param registry where connections stand in the records of their visitors */
  constructor(private readonly registry: Visitors = new Visitors()) {}

  get size(): number {
    return this.#size;
  }

  get visitors(): number {
    return this.#present.size;
  }

  countOf(visitor: string): number {
    return this.#connectionsOf(visitor).size;
  }

  add(visitor: string, owner: SocketOwner): void {
    const record = this.registry.of(visitor);
    record.connections.add(owner);
    this.#present.add(record);
    this.#size += 1;
  }

  /** Does nothing for one who is not there any more. */
  remove(visitor: string, owner: SocketOwner): void {
    const record = this.registry.find(visitor);
    if (!record?.connections.delete(owner)) return;
    this.#size -= 1;
    if (record.connections.size === 0) this.#present.delete(record);
  }

  /**
   * Ends all that a visitor has now: their own connections, and whatever they are getting through those of others, such as
   * a proxy, whose other visitors stay. Where these are many, by turns.
   */
  disconnect(visitor: string): void {
    void eachByTurns(this.#everybody(), ({ key, owner }) => {
      if (key === visitor) owner.disconnect();
      else owner.endAsked(visitor);
    });
  }

  *#everybody(): Generator<{ readonly key: string; readonly owner: SocketOwner }> {
    for (const { key, connections } of this.#present) {
      for (const owner of connections) yield { key, owner };
    }
  }

  /**
   * Lets connections go so that a newcomer finds room: of the visitor with most whatever is missed least, as far as that
   * visitor has more than a fair part; of the newcomer's own, and of a proxy's, only what has been idle for a while.
   * @param now on the owners' clock
   * @returns whether there is room now
   */
  makeRoom(newcomer: string, now: number): boolean {
    const own = this.countOf(newcomer);
    const greediest = this.#greediest((key) => !isProxyKey(key));
    const most = this.countOf(greediest);
    const fairPart = this.#size / (this.visitors + (own === 0 ? 1 : 0));
    if (greediest !== newcomer && most > own + 1 && most > fairPart) {
      return this.#letGo(greediest, { count: countToLetGo(most, most - own), isLettable: () => true });
    }
    return this.makeOwnRoom(newcomer, now) || this.makeOwnRoom(this.#greediest(isProxyKey), now);
  }

  /** Lets one of a visitor's own connections go, if one has been idle for a while. */
  makeOwnRoom(visitor: string, now: number): boolean {
    return this.#letGo(visitor, { count: 1, isLettable: (owner) => hasBeenIdle(owner, now) });
  }

  /** Lets idle connections go, of whoever has most. Returns whether there were any. */
  letGoIdle(now: number): boolean {
    const greediest = this.#greediest();
    const count = countToLetGo(this.countOf(greediest), Number.POSITIVE_INFINITY);
    return this.#letGo(greediest, { count, isLettable: (owner) => hasBeenIdle(owner, now) });
  }

  #connectionsOf(visitor: string): ReadonlySet<SocketOwner> {
    return this.registry.find(visitor)?.connections ?? NONE;
  }

  #greediest(isMeant: (key: string) => boolean = () => true): string {
    let greediest = '';
    let most = 0;
    for (const { key, connections } of this.#present) {
      if (connections.size <= most || !isMeant(key)) continue;
      most = connections.size;
      greediest = key;
    }
    return greediest;
  }

  #letGo(visitor: string, { count, isLettable }: Choice): boolean {
    const chosen: SocketOwner[] = [];
    for (const owner of this.#connectionsOf(visitor)) {
      if (isLettable(owner)) insert(chosen, owner, count);
    }
    for (const owner of chosen) {
      this.remove(visitor, owner);
      owner.cut();
    }
    return chosen.length > 0;
  }
}

interface Choice {
  readonly count: number;
  readonly isLettable: (owner: SocketOwner) => boolean;
}

/** @param most connections of whoever loses some @param surplus how many more than the newcomer has */
function countToLetGo(most: number, surplus: number): number {
  const part = Math.min(MAX_LET_GO, Math.floor(most * PART_LET_GO), Math.floor(surplus / 2));
  return Math.max(1, part);
}

function hasBeenIdle({ activity, restsSince }: SocketOwner, now: number): boolean {
  return activity === 'over' || (activity === 'idle' && now - restsSince >= OWN_IDLE_MS);
}

/** Keeps the first `count` in the order of what is missed least. */
function insert(chosen: SocketOwner[], owner: SocketOwner, count: number): void {
  let at = chosen.length;
  for (; at > 0; at -= 1) {
    const other = chosen[at - 1];
    if (other === undefined || !isMissedLess(owner, other)) break;
  }
  if (at >= count) return;
  chosen.splice(at, 0, owner);
  if (chosen.length > count) chosen.pop();
}

function isMissedLess(a: SocketOwner, b: SocketOwner): boolean {
  const difference = ACTIVITIES.indexOf(a.activity) - ACTIVITIES.indexOf(b.activity);
  return difference < 0 || (difference === 0 && a.restsSince < b.restsSince);
}
