/**
 * The path with all links resolved. Windows does not tell it for every drive (disks in memory, some networks and encrypted
 * drives): there it is found name by name, which tells nothing of how names are kept.
 */
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import type { FilePath } from './file-path.ts';

/** How Windows says that a drive does not tell. */
const NOT_TOLD: ReadonlySet<string | undefined> = new Set(['UNKNOWN', 'EISDIR', 'EINVAL']);

const askSystem = promisify((path: FilePath, callback: (error: Error | null, path: Buffer) => void) =>
  fs.realpath.native(path, 'buffer', callback),
);
const findByNames = promisify((path: FilePath, callback: (error: Error | null, path: Buffer) => void) =>
  fs.realpath(path, 'buffer', callback),
);

/** Whether an error says that this drive does not tell paths. */
export function isNotTold(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && NOT_TOLD.has((error as NodeJS.ErrnoException).code);
}

/** As octets. Rejects with the system's error. */
export function realPath(path: FilePath): Promise<Buffer> {
  return askSystem(path).catch((error: unknown) => {
    if (isNotTold(error)) return findByNames(path);
    throw error;
  });
}

/** The same, on the event loop. Throws the system's error. */
export function realPathSync(path: FilePath): Buffer {
  try {
    return fs.realpathSync.native(path, 'buffer');
  } catch (error) {
    if (isNotTold(error)) return fs.realpathSync(path, 'buffer');
    throw error;
  }
}
