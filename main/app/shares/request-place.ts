/** From the path of a request to the way of what it names, from what is shared. */
import { join } from 'node:path';
import { parseTargetPath } from '../../tree/target-path.ts';

/**
 * Empty for all that is shared; undefined for what can be no name in it, or none that a text can hold.
 * @param path as it was sent, without a query
 * @param basePath as of the share's option
 */
export function placeInShare(path: string, basePath: string): string | undefined {
  if (!path.startsWith(basePath)) return undefined;
  try {
    const { components } = parseTargetPath(path.slice(basePath.length - 1), process.platform);
    const names = components.filter((name) => typeof name === 'string');
    return names.length === components.length ? join('', ...names) : undefined;
  } catch {
    return undefined;
  }
}
