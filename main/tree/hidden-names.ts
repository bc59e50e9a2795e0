/** Which names are not shown: see `DirectoryOptions.showsHidden`. */
import { isOwnName } from './part-names.ts';
import type { PathComponent } from './target-path.ts';

/** Whether a name is hidden: its first octet is a dot, as in every system's tools that came from Unix. */
export function isHiddenName(name: PathComponent): boolean {
  return typeof name === 'string' ? name.startsWith('.') : name[0] === 0x2e;
}

/** Whether a name is not for visitors: it is hidden where such names are not shared, or what has it is Porthole's own. */
export function isKeptBack(name: PathComponent, showsHidden: boolean): boolean {
  return isHiddenName(name) && (!showsHidden || isOwnName(name));
}
