/** Octets that have arrived on a connection and were not consumed yet. */

const NOTHING: Buffer = Buffer.alloc(0);

export class InputBuffer {
  #octets: Buffer = NOTHING;
  #text: string | undefined;
  /** Of the first octet that was not consumed; set by whoever consumes. */
  position = 0;

  get octets(): Buffer {
    return this.#octets;
  }

  /** `octets` as text, one octet a character; made when a head has to be read. */
  get text(): string {
    this.#text ??= this.#octets.toString('latin1');
    return this.#text;
  }

  /** How many octets wait. */
  get waiting(): number {
    return this.#octets.length - this.position;
  }

  append(data: Buffer): void {
    this.#octets = this.waiting === 0 ? data : Buffer.concat([this.#octets.subarray(this.position), data]);
    this.position = 0;
    this.#text = undefined;
  }

  /** Drops all that waits; an idle connection holds on to no memory. */
  clear(): void {
    this.#octets = NOTHING;
    this.#text = undefined;
    this.position = 0;
  }
}
