/** Requests, errors and octets by the second, for the last minutes: a ring that is written as time goes on. */

/** How far back it reaches, in seconds. */
export const SECONDS = 300;

export interface Activity {
  /** Seconds since 1970 (UTC), ascending, one for each of the last `SECONDS` whole ones. */
  readonly seconds: number[];
  readonly requests: number[];
  readonly errors: number[];
  readonly octets: number[];
}

export class Minutes {
  readonly #requests = new Float64Array(SECONDS);
  readonly #errors = new Float64Array(SECONDS);
  readonly #octets = new Float64Array(SECONDS);
  /** The newest second that the ring has a place for. */
  #newest = 0;

  /** `time` in milliseconds since 1970 (UTC); what is too old is left out. */
  addRequest(time: number, isError: boolean): void {
    const place = this.#placeOf(Math.floor(time / 1000));
    if (place === undefined) return;
    this.#requests[place] = (this.#requests[place] ?? 0) + 1;
    if (isError) this.#errors[place] = (this.#errors[place] ?? 0) + 1;
  }

  /** Octets that were sent from one moment to another, evenly as far as is known. */
  addOctets(octets: number, from: number, to: number): void {
    const first = Math.floor(from / 1000);
    const last = Math.max(first, Math.floor(to / 1000));
    const each = octets / (last - first + 1);
    for (let second = Math.max(first, last - SECONDS); second <= last; second += 1) {
      const place = this.#placeOf(second);
      if (place !== undefined) this.#octets[place] = (this.#octets[place] ?? 0) + each;
    }
  }

  /** The whole seconds before `now`. */
  read(now: number): Activity {
    const end = Math.floor(now / 1000);
    this.#placeOf(end);
    const seconds = Array.from({ length: SECONDS - 1 }, (_, index) => end - SECONDS + 1 + index);
    const values = (ring: Float64Array): number[] => seconds.map((second) => ring[second % SECONDS] ?? 0);
    return {
      seconds,
      requests: values(this.#requests),
      errors: values(this.#errors),
      octets: values(this.#octets),
    };
  }

  clear(): void {
    this.#requests.fill(0);
    this.#errors.fill(0);
    this.#octets.fill(0);
    this.#newest = 0;
  }

  /** Index in the ring; undefined for a second that has left it. Seconds that are reached for the first time start at 0. */
  #placeOf(second: number): number | undefined {
    for (let next = Math.max(this.#newest + 1, second - SECONDS + 1); next <= second; next += 1) {
      const place = next % SECONDS;
      this.#requests[place] = 0;
      this.#errors[place] = 0;
      this.#octets[place] = 0;
    }
    this.#newest = Math.max(this.#newest, second);
    return second > this.#newest - SECONDS ? second % SECONDS : undefined;
  }
}
