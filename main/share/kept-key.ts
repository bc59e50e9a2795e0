/** A secret key in a file of its own, which only its owner may read: made when it is first wanted, and kept from then on. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { randomTagKey } from '../site/files/entity-tags.ts';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** As `randomTagKey` makes them. What does not look so is not ours, or was cut off while it was written. */
const KEY = /^[\w-]{43}$/;

/** Octets that are looked at; a key has fewer. */
const MAX_KEY_FILE_BYTES = 64;

/**
 * The key in `file`, which is made with its folder when it is not there, or holds no key. Several programs that want it at
 * once get the same one.
 * @throws the system's error when it can be neither read nor written
 */
export function keptKey(file: string): string {
  return read(file) ?? make(file);
}

/** undefined when there is no file, or no key in it. */
function read(file: string): string | undefined {
  const descriptor = openIfPresent(file);
  if (descriptor === undefined) return undefined;
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new Error(`${file} is no file`), { code: 'EEXIST' });
    const octets = Buffer.alloc(MAX_KEY_FILE_BYTES);
    const text = octets.toString('latin1', 0, fs.readSync(descriptor, octets)).trimEnd();
    if (!KEY.test(text)) return undefined;
    if (process.platform !== 'win32' && (stats.mode & OTHERS) !== 0) fs.fchmodSync(descriptor, OWNER_ONLY);
    return text;
  } finally {
    fs.closeSync(descriptor);
  }
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

/** Written beside its place first: nobody reads half a key. */
function make(file: string): string {
  fs.mkdirSync(dirname(file), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const beside = `${file}.${process.pid}`;
  const key = randomTagKey();
  try {
    fs.rmSync(beside, { force: true });
    fs.writeFileSync(beside, `${key}\n`, { mode: OWNER_ONLY, flag: 'wx', flush: true } as fs.WriteFileOptions);
    return putInPlace(beside, file) ? key : (read(file) ?? replace(beside, file, key));
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

/** Whether it is in its place now; false when there is another already. */
function putInPlace(beside: string, file: string): boolean {
  try {
    fs.linkSync(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // The file system has no links; whoever comes at the same moment may get another key this once.
    fs.renameSync(beside, file);
    return true;
  }
}

/** In the place of what holds no key. */
function replace(beside: string, file: string, key: string): string {
  fs.renameSync(beside, file);
  return key;
}
