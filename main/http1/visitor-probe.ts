/**
 * Finds out whether a visitor from whom nothing can be heard still waits. Who has closed one half and listens, and who has
 * closed the whole connection, look the same from here: only what is sent tells them apart. An interim response is such a
 * thing (RFC 9110 §15.2; 102 stands in RFC 2518 §10.1): the system of one who has left answers it with a reset, and the
 * next write fails. HTTP/1.0 has no interim responses, so nothing is found out there.
 */
import type { Socket } from 'node:net';
import type { Exchange } from '../http/exchange.ts';

const INTERIM_RESPONSE = 'HTTP/1.1 102 Processing\r\n\r\n';

/** Waits before interim responses, in milliseconds: two are needed to learn anything, later ones get rarer. */
const FIRST_WAITS_MS = [500, 500, 1000, 2000, 4000];
const LATER_WAIT_MS = 8000;

export class VisitorProbe {
  #sent = 0;
  #due: number;

  /** @param now milliseconds on the clock that `check` is called with */
  constructor(
    private readonly socket: Socket,
    now: number,
  ) {
    this.#due = now + this.#wait;
  }

  /** Sends the next interim response when it is due. */
  check(now: number): void {
    if (now < this.#due) return;
    this.#sent++;
    this.#due = now + this.#wait;
    this.socket.write(INTERIM_RESPONSE, 'latin1');
  }

  get #wait(): number {
    return FIRST_WAITS_MS[this.#sent] ?? LATER_WAIT_MS;
  }
}

/**
 * Called now and then while nothing can be heard. Asks when it is time for that, and only where somebody wants to know.
 * @param exchange that runs; undefined when none does
 * @param now milliseconds, monotonic
 */
export function probeVisitor(socket: Socket, exchange: Exchange | undefined, now: number): void {
  if (!exchange?.departure.isAwaited || exchange.head?.version !== '1.1') return;
  // Behind the head of the response nothing interim may come.
  if (exchange.responseHead !== '') return;
  exchange.probe ??= new VisitorProbe(socket, now);
  exchange.probe.check(now);
}
