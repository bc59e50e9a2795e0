/** The folders that were shared last, newest first. */

const MAX_RECENT_FOLDERS = 8;

export function withNewest(folder: string, folders: readonly string[]): readonly string[] {
  return [folder, ...folders.filter((other) => other !== folder)].slice(0, MAX_RECENT_FOLDERS);
}
