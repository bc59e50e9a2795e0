/** Paths in the file system, as texts or octets. */
import { sep } from 'node:path';

const SEPARATOR = Buffer.from(sep);

/** A path in the file system: text, or octets that are not UTF-8. */
export type FilePath = string | Buffer;

/** One name: text when its octets are UTF-8, else the octets themselves, which only POSIX file systems can hold. */
export type FileName = string | Buffer;

/** Appends names to a path; octets only where a name needs them. */
export function joinPath(path: FilePath, components: readonly FileName[]): FilePath {
  let joined = path;
  for (const component of components) {
    if (typeof joined === 'string' && typeof component === 'string') {
      joined = joined.endsWith(sep) ? joined + component : joined + sep + component;
    } else {
      joined = Buffer.concat([Buffer.from(joined), SEPARATOR, Buffer.from(component)]);
    }
  }
  return joined;
}
