/** From system errors to the problems with files that people are told about. */
import type { LogFileProblem } from './log-file-status.ts';

/** What kept a file from being written or read. */
export function fileProblem(error: unknown): LogFileProblem {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'folder-missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-permitted';
    default:
      return 'unexpected';
  }
}
