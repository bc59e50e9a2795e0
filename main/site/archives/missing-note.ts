/** `MISSING FILES.txt`: what an archive says of the names that it lacks. */
import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../../archive/archive-entry.ts';
import { visibleName } from '../../text/visible-name.ts';
import { namesDownTo } from '../../tree/folder-walk.ts';
import { MISSING_REASONS } from '../../tree/missing-names.ts';
import { displayName } from '../../tree/target-path.ts';
import type { MissingName, MissingReason, Walk } from '../../tree/walk.ts';

const BASE_NAME = 'MISSING FILES';

/** Names that could be taken for the note's by a system that ignores case. One character an octet. */
const SIMILAR_NAME = /^missing files[^/]*\/?$/i;

/** Of names in the note, in UTF-16 code units; a path may have thousands. */
const MAX_NAMES_LENGTH = 64 * 1024;

/** One archive is sent to visitors of all languages, so its note is in both. */
const REASON_WORDS: Readonly<Record<MissingReason, string>> = {
  unreadable: 'No permission to read it / 没有读取权限',
  failed: 'The system could not open or read it / 系统无法打开或读取',
  link: 'A link that leads out of the shared folder, or nowhere / 链接指向共享文件夹之外，或目标不存在',
  loop: 'A link to a folder that it lies in / 链接指向自身所在的文件夹',
  special: 'Neither a file nor a folder / 既不是文件也不是文件夹',
  'too-long': 'Its name or path is too long / 名称或路径过长',
  gone: 'It is not there any more / 已不存在',
};

/**
 * The note as an archive's last entry; undefined when nothing is missing. The same walk comes to the same note.
 * @param entries of the archive so far
 */
export function missingNoteOf(walk: Walk, entries: readonly ArchiveEntry[]): ArchiveEntry | undefined {
  if (walk.missingCount === 0) return undefined;
  const octets = Buffer.from(formatMissingNote(walk));
  const version = createHash('sha256').update(octets).digest('base64url');
  return {
    path: freeName(walk, entries),
    kind: 'file',
    size: octets.byteLength,
    modified: entries.reduce((newest, { modified }) => Math.max(newest, modified), 0) || walk.modified,
    isExecutable: false,
    version,
    tagBasis: version,
    octets,
  };
}

function formatMissingNote({ missing, missingCount }: Walk): string {
  const told = withinLength(missing);
  const lines = [
    missingCount === 1
      ? 'Something is missing here: 1 name could not be included.'
      : `Something is missing here: ${missingCount} names could not be included.`,
    `此压缩包并不完整：有 ${missingCount} 个项目未能包含在内。`,
  ];
  for (const reason of MISSING_REASONS) {
    const names = told.filter((name) => name.reason === reason);
    if (names.length > 0) lines.push('', `${REASON_WORDS[reason]}:`, ...names.map((name) => `  ${missingPath(name)}`));
  }
  const untold = missingCount - told.length;
  if (untold > 0) lines.push('', `… and ${untold} more / 以及另外 ${untold} 个`);
  return `${lines.join('\n')}\n`;
}

function withinLength(missing: readonly MissingName[]): readonly MissingName[] {
  let length = 0;
  const end = missing.findIndex((name) => {
    length += missingPath(name).length;
    return length > MAX_NAMES_LENGTH;
  });
  return end === -1 ? missing : missing.slice(0, end);
}

/** From the folder where the walk began, fit to be read. */
function missingPath(missing: Pick<MissingName, 'parent' | 'name'>): string {
  return namesDownTo(missing)
    .map((name) => visibleName(displayName(name)))
    .join('/');
}

/** A name at the archive's root that nothing there has, nor would have. */
function freeName({ missing }: Walk, entries: readonly ArchiveEntry[]): string {
  const taken = new Set<string>();
  const take = (path: string): void => {
    if (SIMILAR_NAME.test(path)) taken.add(path.replace(/\/$/, '').toLowerCase());
  };
  for (const { path } of entries) take(path);
  for (const { parent, name } of missing) if (!parent) take(Buffer.from(name).toString('latin1'));
  for (let number = 1; ; number++) {
    const name = `${BASE_NAME}${number === 1 ? '' : ` (${number})`}.txt`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
