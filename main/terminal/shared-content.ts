/** From the paths on the command line to what is shared: one folder, or files. */
import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { ShareContent } from '../share/share-status.ts';
import { visibleName } from '../text/visible-name.ts';
import type { TerminalWords } from '../words/en/terminal.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

/**
 * A path that leads nowhere is taken for a folder that is missing, which the share says itself.
 * @param paths one or more, as given
 * @throws ArgumentError when there are several and one of them is not a file
 */
export function readSharedContent(paths: readonly string[]): ShareContent {
  const absolute = paths.map((path) => resolve(path));
  const [only] = absolute;
  if (only !== undefined && absolute.length === 1 && !isFile(only)) return { kind: 'folder', path: only };
  const { problems } = terminalWords();
  for (const path of absolute) {
    if (isFile(path)) continue;
    throw new ArgumentError(fs.existsSync(path) ? problems.notAFile(path) : problems.noFile(path));
  }
  return { kind: 'files', paths: absolute };
}

/** What stands in `Sharing ... at http://...`, which programs read: English, and on one line, whatever the names hold. */
export function describeContent(content: ShareContent): string {
  return describe(content, { aText: 'a text', files: (count) => `${count} files` });
}

/** The same within a sentence for a person. */
export function nameContent(content: ShareContent): string {
  return describe(content, terminalWords());
}

function describe(content: ShareContent, { aText, files }: Pick<TerminalWords, 'aText' | 'files'>): string {
  if (content.kind === 'folder' || content.kind === 'application') return visibleName(content.path);
  if (content.kind === 'note') return aText;
  const [only] = content.paths;
  return only !== undefined && content.paths.length === 1 ? visibleName(only) : files(content.paths.length);
}

function isFile(path: string): boolean {
  try {
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
