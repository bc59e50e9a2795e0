/** Names for files that come from several folders and are shown in one: `photo.jpg`, `photo (2).jpg`. */
import { basename } from 'node:path';
import { numberedName } from './numbered-name.ts';

/**
 * One name for each path, in the same order, no two alike. Earlier paths choose first, so names stay when more files follow.
 * @param paths absolute paths of files
 */
export function toVisibleNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const name = firstFree(basename(path), taken);
    taken.add(fold(name));
    return name;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(name))) return name;
  for (let number = 2; ; number += 1) {
    const numbered = numberedName(name, number);
    if (!taken.has(fold(numbered))) return numbered;
  }
}

/** Names that would meet in one folder on Windows or macOS are the same. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
