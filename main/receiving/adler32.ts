/** The checksum Adler-32 (RFC 1950 §8.2), in the form of Node's hashes. */

const MODULUS = 65_521;

/** Octets after which the sums still fit into 32 bits. */
const STRETCH = 5552;

export class Adler32 {
  #a = 1;
  #b = 0;

  update(octets: Uint8Array): void {
    let a = this.#a;
    let b = this.#b;
    for (let start = 0; start < octets.length; start += STRETCH) {
      const end = Math.min(octets.length, start + STRETCH);
      for (let at = start; at < end; at++) {
        a += octets[at] ?? 0;
        b += a;
      }
      a %= MODULUS;
      b %= MODULUS;
    }
    this.#a = a;
    this.#b = b;
  }

  digest(_encoding: 'hex'): string {
    return (this.#b * 65_536 + this.#a).toString(16).padStart(8, '0');
  }
}
