/**
 * Names whose characters come in parts, as macOS sends them (NFD). What visitors add is kept composed (NFC), so that who sent a
 * file by the one has to find it by the other.
 */

import type { PathComponent } from './target-path.ts';

/** The same name, composed; undefined where it is so already, or is no text. */
export function composedOf(name: PathComponent): string | undefined {
  if (typeof name !== 'string') return undefined;
  const composed = name.normalize('NFC');
  return composed === name ? undefined : composed;
}

/**
 * Names from the root as they are kept: each that is not there is composed; undefined where that changes nothing.
 * @param isThere whether these names lead to something
 */
export async function asKept(
  components: readonly PathComponent[],
  isThere: (components: readonly PathComponent[]) => Promise<boolean>,
): Promise<readonly PathComponent[] | undefined> {
  let kept: readonly PathComponent[] = [];
  let isOther = false;
  for (const name of components) {
    const composed = composedOf(name);
    const mustBeComposed = composed !== undefined && !(await isThere([...kept, name]));
    isOther ||= mustBeComposed;
    kept = [...kept, mustBeComposed ? composed : name];
    // However many follow, below what is not there is nothing.
    if (mustBeComposed && !(await isThere(kept))) return undefined;
  }
  return isOther ? kept : undefined;
}
