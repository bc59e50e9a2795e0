/** What an entry says in the place of its target. */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { isHandshakeEnding } from '../../main/access-log/log-entry.ts';
import { readableTarget } from '../../main/access-log/readable-target.ts';
import type { Words } from '../../main/words/en/window.ts';

/** A sentence where nothing was asked, or nothing that could be read. */
export function whatWasAsked({ ending, target }: AccessLogEntry, { log }: Words): string {
  if (isHandshakeEnding(ending)) return log.handshakes[ending];
  const readable = readableTarget(target);
  return readable === '' ? log.unreadable : readable;
}
