/**
 * Checksums of files, as far as their octets have passed: an archive that is sent from its beginning makes them on the
 * way, so that a download that broke off goes on without reading again what was sent.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import { updateCrc32 } from '../base/crc32.ts';

/** Files whose checksums are kept; more than one archive has entries. */
const MAX_CHECKSUMS = 300_000;

/** The checksum of the first `covered` octets of a file. */
export class Checksum {
  #value = 0;
  #covered = 0;
  #reading: Promise<void> | undefined;

  get value(): number {
    return this.#value;
  }

  get covered(): number {
    return this.#covered;
  }

  /** Octets of the file at `offset`; those that are known already or lie beyond a gap are passed over. */
  add(offset: number, bytes: Uint8Array): void {
    if (offset > this.#covered || offset + bytes.byteLength <= this.#covered) return;
    const unknown = bytes.subarray(this.#covered - offset);
    this.#value = updateCrc32(this.#value, unknown);
    this.#covered += unknown.byteLength;
  }

  /** Has one caller at a time read a further stretch; others wait for the same. */
  advance(readStretch: () => Promise<void>): Promise<void> {
    this.#reading ??= readStretch().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }
}

/** Checksums by the version of their file; the one asked for longest ago goes first when room is needed. */
export class Checksums {
  readonly #byVersion = new BoundedMap<string, Checksum>({ maxEntries: MAX_CHECKSUMS });

  of(version: string): Checksum {
    return this.#byVersion.getOrMake(version, () => new Checksum());
  }

  /** What was read under this version was not of it. */
  forget(version: string): void {
    this.#byVersion.delete(version);
  }
}
