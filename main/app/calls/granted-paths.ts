/**
 * Paths that a person gave in this session: by one of the system's dialogs, or by dropping. The window names paths in its
 * calls, and nothing it says of one is believed: a page that somebody else has taken over could name any.
 */
import path from 'node:path';

/** UTF-16 code units of all paths together; the ones granted first go first. */
const MAX_LENGTH = 4 * 1024 * 1024;

export class GrantedPaths {
  readonly #paths = new Set<string>();
  #length = 0;

  /** @param paths absolute */
  grant(paths: Iterable<string>): void {
    for (const one of paths) this.#add(path.resolve(one));
    for (const oldest of this.#paths) {
      if (this.#length <= MAX_LENGTH) break;
      this.#paths.delete(oldest);
      this.#length -= oldest.length;
    }
  }

  has(one: string): boolean {
    return path.isAbsolute(one) && this.#paths.has(path.resolve(one));
  }

  /** @throws Error when one of them was given by nobody, and is not among `known` */
  check(paths: readonly string[], known: readonly string[] = []): void {
    const others = new Set(known.map((one) => path.resolve(one)));
    for (const one of paths) {
      if (!this.has(one) && !others.has(path.resolve(one))) throw new Error('A path that no person has given');
    }
  }

  #add(one: string): void {
    if (this.#paths.has(one)) return;
    this.#paths.add(one);
    this.#length += one.length;
  }
}
