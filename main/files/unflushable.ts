/** What can't be flushed is as it is: some systems open nothing for that, and some file systems do not know of it. */

const CODES: ReadonlySet<string | undefined> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
]);

/** Whether the system's error says only that; all others say that something may not be on the disk. */
export function isUnflushable(error: unknown): boolean {
  return CODES.has((error as NodeJS.ErrnoException).code);
}
