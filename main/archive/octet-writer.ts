/** Writes little-endian numbers and octets one after the other into a buffer of a known length. */
export class OctetWriter {
  readonly buffer: Buffer;
  #position = 0;

  constructor(length: number) {
    this.buffer = Buffer.alloc(length);
  }

  uint16(...values: readonly number[]): this {
    for (const value of values) this.#position = this.buffer.writeUInt16LE(value, this.#position);
    return this;
  }

  uint32(...values: readonly number[]): this {
    for (const value of values) this.#position = this.buffer.writeUInt32LE(value, this.#position);
    return this;
  }

  uint64(...values: readonly number[]): this {
    for (const value of values) this.#position = this.buffer.writeBigUInt64LE(BigInt(value), this.#position);
    return this;
  }

  /** @param text one character an octet */
  octets(text: string): this {
    this.#position += this.buffer.write(text, this.#position, 'latin1');
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.buffer.set(bytes, this.#position);
    this.#position += bytes.byteLength;
    return this;
  }
}
