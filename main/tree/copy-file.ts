/** Copies the octets of one file: a large one in pieces, so that no thread of the pool is taken for long. */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
import type { InLine } from './tree-writer.ts';

/** Copied in one step. Octets. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** In memory of one copy. */
const BUFFER_BYTES = 512 * 1024;

interface Copied {
  readonly from: FilePath;
  /** Nothing has that name. */
  readonly to: FilePath;
  readonly size: number;
}

/**
 * Rejects with the system's error, as `inLine` does, and as `goesOn` throws; what was made until then is left.
 * @param goesOn asked between the steps
 */
export async function copyFile({ from, to, size }: Copied, inLine: InLine, goesOn?: () => void): Promise<void> {
  if (size <= PIECE_BYTES) {
    await inLine(() => fs.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE));
    return;
  }
  if (await isCloned(from, to)) return;
  const source = await fs.open(from);
  try {
    const { mode } = await source.stat();
    const target = await fs.open(to, 'wx', mode & 0o777);
    try {
      await target.chmod(mode & 0o777).catch(() => undefined);
      for (let isOver = false; !isOver; ) {
        goesOn?.();
        isOver = await inLine(() => copyPiece(source, target));
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Disks that can share what two files have in common do that at once. */
async function isCloned(from: FilePath, to: FilePath): Promise<boolean> {
  return fs.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE).then(
    () => true,
    async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // Some systems have made it by then.
      await fs.unlink(to).catch(() => undefined);
      return false;
    },
  );
}

/** @returns whether that was the end */
async function copyPiece(source: FileHandle, target: FileHandle): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  for (let octets = 0; octets < PIECE_BYTES; ) {
    const { bytesRead } = await source.read(buffer, 0, BUFFER_BYTES, null);
    if (bytesRead === 0) return true;
    await target.writeFile(buffer.subarray(0, bytesRead));
    octets += bytesRead;
  }
  return false;
}
