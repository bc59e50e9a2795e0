/** From system errors to the problems that people are told about. */
import type { ShareContent, ShareProblem } from './share-status.ts';

/** Too many files are open, in this process or in all, or there is no memory. */
const SHORTAGES: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOBUFS', 'EAGAIN']);

/** What kept a folder, or every single file of a set, from being opened. */
export function contentProblem(error: unknown, kind: ShareContent['kind']): ShareProblem {
  if (kind === 'files') return 'files-missing';
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'folder-missing';
    case 'ENOTDIR':
      return 'not-a-folder';
    case 'EACCES':
    case 'EPERM':
      return 'folder-not-readable';
    default:
      return 'unexpected';
  }
}

/** Whether it is about how visitors come, not about what is shared: another port or address would help, or another certificate. */
export function isListenProblem(problem: ShareProblem): boolean {
  if (problem === 'no-certificate') return true;
  return problem === 'port-in-use' || problem === 'port-not-permitted' || problem === 'address-not-available';
}

/** Whether the system could not even look: that says nothing about what was looked at. */
export function isShortage(error: unknown): boolean {
  return SHORTAGES.has(codeOf(error) ?? '');
}

/** What kept a server from listening. */
export function listenProblem(error: unknown): ShareProblem {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return 'port-in-use';
    case 'EACCES':
    case 'EPERM':
      return 'port-not-permitted';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EINVAL':
      return 'address-not-available';
    default:
      return 'unexpected';
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
