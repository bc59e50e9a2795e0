/** Files that only their owner may read, in folders that only their owner may enter. */

import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** Far more than a certificate and a key. */
const MAX_BYTES = 64 * 1024;

/**
 * Its text; undefined when it is not there. Whoever else could read it can't any more.
 * @throws the system's error, and one with the code `EFBIG` for what is too large, `EINVAL` for what is no file
 */
export function readPrivateFile(file: string): string | undefined {
  const descriptor = openIfPresent(file);
  if (descriptor === undefined) return undefined;
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) throw failure('EINVAL', `${file} is no file`);
    if (stats.size > MAX_BYTES) throw failure('EFBIG', `${file} is too large`);
    if (isOpenToOthers(stats)) fs.fchmodSync(descriptor, OWNER_ONLY);
    return fs.readFileSync(descriptor, 'latin1');
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Puts it in its place whole, unless there is one already: then it stays as it was. Returns whether it did.
 * @throws the system's error
 */
export function createPrivateFile(file: string, text: string): boolean {
  return writeBeside(file, text, (beside) => {
    try {
      fs.linkSync(beside, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      // A file system without links.
      return createWithoutLink(file, text, code);
    }
    return true;
  });
}

/** Puts it in its place whole, whatever is there. @throws the system's error */
export function replacePrivateFile(file: string, text: string): void {
  writeBeside(file, text, (beside) => fs.renameSync(beside, file));
}

function createWithoutLink(file: string, text: string, code: string | undefined): boolean {
  try {
    fs.writeFileSync(file, text, { mode: OWNER_ONLY, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw code === undefined ? error : Object.assign(error as Error, { linkCode: code });
  }
}

/** Written beside its place first, and kept by the disk: nobody reads half of it. */
function writeBeside<Result>(file: string, text: string, place: (beside: string) => Result): Result {
  makePrivateFolder(dirname(file));
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const descriptor = fs.openSync(beside, 'wx', OWNER_ONLY);
    try {
      fs.writeFileSync(descriptor, text);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    return place(beside);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

/** All that are made are the owner's alone; of those that are there, only the last is known to be ours. */
function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (isOpenToOthers(fs.statSync(folder))) fs.chmodSync(folder, OWNER_ONLY_FOLDER);
}

function isOpenToOthers({ mode }: fs.Stats): boolean {
  return process.platform !== 'win32' && (mode & OTHERS) !== 0;
}

/** Without waiting for whoever might write into a pipe of that name. */
function openIfPresent(file: string): number | undefined {
  try {
    return fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Does nothing when it is not there. @throws the system's error */
export function removePrivateFile(file: string): void {
  fs.rmSync(file, { force: true });
}
