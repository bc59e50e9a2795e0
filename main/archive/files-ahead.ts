/** Opens the next files of an archive while earlier ones are read: thousands of small files wait for the disk together. */
import type { OpenFile } from '../files/open-file.ts';
import type { ArchiveContents } from './archive-contents.ts';

/** Files open at once for one archive that is being sent. */
const MAX_OPEN = 4;

export class FilesAhead {
  readonly #opening = new Map<number, Promise<OpenFile>>();
  #next = 0;

  /** @param end offset in the archive up to which files are needed */
  constructor(
    private readonly contents: ArchiveContents,
    private readonly end: number,
  ) {}

  /** The file of an entry; it is the caller's to close. Entries are asked for in their order. */
  take(index: number): Promise<OpenFile> {
    this.#next = Math.max(this.#next, index);
    const { layout } = this.contents;
    while (this.#opening.size < MAX_OPEN && this.#next < layout.entries.length) {
      if (layout.offsetOf(this.#next) >= this.end) break;
      const { kind, octets } = layout.entryAt(this.#next);
      if (kind === 'file' && !octets) this.#open(this.#next);
      this.#next++;
    }
    const opening = this.#opening.get(index) ?? this.contents.open(index);
    this.#opening.delete(index);
    return opening;
  }

  /** Closes what was opened and not taken. */
  close(): void {
    for (const opening of this.#opening.values()) {
      opening.then(
        (file) => file.close(),
        () => undefined,
      );
    }
    this.#opening.clear();
  }

  #open(index: number): void {
    const opening = this.contents.open(index);
    // Whoever takes it learns of the failure; until then it is nobody's.
    opening.catch(() => undefined);
    this.#opening.set(index, opening);
  }
}
