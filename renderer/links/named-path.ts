/** What of a share an entry of the log names, so that a link can be made for it. */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { isCut } from '../../main/access-log/log-text.ts';

/** What these ask about is still there afterwards, where it is at all. */
const KEEPS_WHAT_IT_NAMES = /^(?:GET|HEAD|PUT|POST|MKCOL|PROPFIND)$/;
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * The path as it was sent, or of where a file is that was sent. undefined for what was not there, for addresses of our own, and for
 * what came by a link, whose paths are others.
 * @param basePath as of the share's option
 */
export function namedPath(entry: AccessLogEntry, basePath: string): string | undefined {
  const { method, target, status, keptAs } = entry;
  if (keptAs !== undefined) return isCut(keptAs) ? undefined : basePath + keptAs.replaceAll('%', '%25');
  if (!KEEPS_WHAT_IT_NAMES.test(method) || status >= 400 || isCut(target)) return undefined;
  const [path = ''] = target.replace(ORIGIN, '').split(/[?#]/);
  if (!path.startsWith(basePath) || path.slice(basePath.length).startsWith('~')) return undefined;
  return path;
}
