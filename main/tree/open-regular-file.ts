/** Opens regular files without waiting on anything that only looks like one, and checks what was really opened. */
import * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { FileSystem } from '../files/file-system.ts';
import { OpenFile } from '../files/open-file.ts';
import { HttpError } from '../http/http-error.ts';
import { descriptorBudget } from '../net/descriptors.ts';
import type { OpenedFile } from './shared-tree.ts';

/** Without O_NONBLOCK the open of a named pipe waits for a writer for ever. Windows has no such flag. */
const OPEN_FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0) | (fs.constants.O_NOCTTY ?? 0);

/** Rejects when this open file is not one that may be sent. */
export type CheckOpened = (descriptor: number, path: FilePath) => Promise<void>;

/**
 * Rejects with HttpError 404 for what is no regular file, with whatever `check` rejects with, or with the system's error;
 * nothing stays open then.
 */
export async function openRegularFile(files: FileSystem, path: FilePath, check: CheckOpened): Promise<OpenedFile> {
  const descriptor = await files.open(path, OPEN_FLAGS);
  try {
    // What is left is for connections, and for the share itself.
    if (descriptorBudget().isSpentForFiles(descriptor)) throw new HttpError(503);
    const stats = await files.statDescriptor(descriptor);
    if (!stats.isFile()) throw new HttpError(404);
    await check(descriptor, path);
    return { kind: 'file', path, stats, file: new OpenFile(descriptor, stats, files.access) };
  } catch (error) {
    fs.close(descriptor, () => undefined);
    throw error;
  }
}
