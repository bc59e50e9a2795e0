/** Where the bundles lie that threads run. */
import { join } from 'node:path';

/** Set where the program runs from its sources: in tests. */
declare const BUNDLES_FOLDER: string | undefined;

/** Absolute path of a thread's bundle, which lies beside the one that this is part of. @param name as in build-targets.mjs */
export function threadScript(name: string): string {
  return join(typeof BUNDLES_FOLDER === 'undefined' ? __dirname : BUNDLES_FOLDER, `${name}.cjs`);
}
