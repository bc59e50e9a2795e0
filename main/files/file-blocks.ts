/** What is in memory of one version of a large file: blocks of it that visitors ask for again and again. */
import type { Stats } from 'node:fs';
import { isSameVersion, versionOf } from './file-version.ts';
import type { KeptBlocks, Stretch } from './kept-blocks.ts';
import type { OpenFile } from './open-file.ts';

/** Octets; the last block of a file may have less. */
export const BLOCK_BYTES = 64 * 1024;

export class FileBlocks {
  readonly #version: string;

  /** @param stats of a version whose times can tell the next one (see `isSettled`) */
  constructor(
    private readonly kept: KeptBlocks,
    private readonly stats: Stats,
  ) {
    this.#version = `${stats.dev} ${versionOf(stats)}`;
  }

  /**
   * The octets from `start` up to `end` or to the end of their block; undefined when they are not in memory. They never change,
   * and are right as long as the file is this version.
   * @param file this version, open: a block that is asked for again is read from it
   */
  octetsAt(file: OpenFile, { start, end }: Stretch): Buffer | undefined {
    const index = Math.floor(start / BLOCK_BYTES);
    const position = index * BLOCK_BYTES;
    const key = `${index} ${this.#version}`;
    const stretch = { start: start - position, end: Math.min(end - position, BLOCK_BYTES) };
    const block = this.kept.get(key) ?? this.#keepAsked(file, { key, position, stretch });
    return block?.subarray(stretch.start, stretch.end);
  }

  /** All of these octets; undefined when they are not in memory. */
  octetsOf(file: OpenFile, { start, end }: Stretch): Buffer | undefined {
    const pieces: Buffer[] = [];
    let isWhole = true;
    // Also behind a piece that is missing, so that all blocks count as asked for.
    for (let from = start; from < end; ) {
      const piece = this.octetsAt(file, { start: from, end });
      if (piece) pieces.push(piece);
      else isWhole = false;
      from = Math.min(end, (Math.floor(from / BLOCK_BYTES) + 1) * BLOCK_BYTES);
    }
    if (!isWhole) return undefined;
    const [only] = pieces;
    return only && pieces.length === 1 ? only : Buffer.concat(pieces);
  }

  #keepAsked(
    file: OpenFile,
    { key, position, stretch }: { readonly key: string; readonly position: number; readonly stretch: Stretch },
  ): Buffer | undefined {
    if (!file.isQuick || !this.kept.isAskedAgain(key, stretch)) return undefined;
    const block = this.#read(file, position);
    if (block) this.kept.keep(key, block);
    return block;
  }

  /** undefined when it can't be read, or when the file is another version by now: what was written meanwhile shows then. */
  #read(file: OpenFile, position: number): Buffer | undefined {
    const length = Math.min(BLOCK_BYTES, this.stats.size - position);
    const block = Buffer.allocUnsafeSlow(length);
    let isRight = false;
    // Both call back before they return, since the file is quick.
    file.read(block, { length, position }, (error, count) => {
      if (error || count < length) return;
      file.look((stats) => {
        isRight = stats !== undefined && isSameVersion(stats, this.stats);
      });
    });
    return isRight ? block : undefined;
  }
}
