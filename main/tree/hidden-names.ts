/** Which names are not shown: see `DirectoryOptions.showsHidden`. */
import type { PathComponent } from './target-path.ts';

/** Whether a name is hidden: its first octet is a dot, as in every system's tools that came from Unix. */
export function isHiddenName(name: PathComponent): boolean {
  return typeof name === 'string' ? name.startsWith('.') : name[0] === 0x2e;
}
