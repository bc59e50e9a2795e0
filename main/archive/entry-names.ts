/** The names of one folder as they are written into an archive: each by a rule, and no two the same. */

/** A name in a folder: text, or octets that are not UTF-8. */
export type FolderEntryName = string | Uint8Array;

export interface NameRule {
  /** The name to write: the one given where that can be, and the same each time. */
  readonly write: (name: FolderEntryName) => FolderEntryName;
  /** What two names have in common that may not stand in one folder. */
  readonly key: (name: FolderEntryName) => string;
}

/** Longest name that the usual file systems hold, in octets of UTF-8. */
const MAX_NAME_BYTES = 255;

/** Longest end of a name that is taken for its extension, with the dot. */
const MAX_EXTENSION_LENGTH = 12;

export class EntryNames {
  /** Claims by key; undefined for what is written already. */
  readonly #taken = new Map<string, FolderEntryName | undefined>();
  readonly #counts = new Map<string, number>();

  constructor(private readonly rule: NameRule) {}

  /** To be called for every name of the folder before the first `add`: what can be written as it is has the first claim. */
  claim(name: FolderEntryName): void {
    const key = this.rule.key(name);
    if (this.rule.write(name) === name && !this.#taken.has(key)) this.#taken.set(key, name);
  }

  /** The name to write for the folder's next name. The same names in the same order come to the same. */
  add(name: FolderEntryName): FolderEntryName {
    const written = this.rule.write(name);
    const key = this.rule.key(written);
    if (written === name && this.#taken.get(key) === name) {
      this.#taken.set(key, undefined);
      return name;
    }
    let unique = written;
    while (this.#taken.has(this.rule.key(unique))) {
      const count = (this.#counts.get(key) ?? 1) + 1;
      this.#counts.set(key, count);
      unique = numbered(written, count);
    }
    this.#taken.set(this.rule.key(unique), undefined);
    return unique;
  }
}

/** `photo.jpg` becomes `photo (2).jpg`, shortened where it would be too long. */
function numbered(name: FolderEntryName, count: number): FolderEntryName {
  if (typeof name === 'string') return number(name, count, Buffer.byteLength);
  const text = Buffer.from(name).toString('latin1');
  return Buffer.from(
    number(text, count, ({ length }) => length),
    'latin1',
  );
}

function number(name: string, count: number, lengthOf: (text: string) => number): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION_LENGTH ? name.slice(dot) : '';
  const suffix = ` (${count})${extension}`;
  let base = [...name.slice(0, name.length - extension.length)];
  while (lengthOf(base.join('') + suffix) > MAX_NAME_BYTES) base = base.slice(0, -1);
  return base.join('') + suffix;
}
