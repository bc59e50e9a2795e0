/** What each download of a list is called, so that none is called like another of the same visitor. */
import type { Download } from '../../main/access-log/download.ts';
import { pathOfDownload } from '../../main/access-log/download.ts';
import { fileNameOf } from '../../main/access-log/download-progress.ts';

/** By key: the file's name; where that is the same, its path; and where that is too, with when it began. */
export function namesOfDownloads(
  downloads: readonly Download[],
  withTime: (path: string, time: number) => string,
): ReadonlyMap<string, string> {
  const spellings: readonly ((download: Download) => string)[] = [
    (download) => fileNameOf(pathOfDownload(download)),
    pathOfDownload,
    (download) => withTime(pathOfDownload(download), download.startedAt),
  ];
  const names = new Map<string, string>();
  let alike = downloads;
  for (const spell of spellings) {
    for (const download of alike) names.set(download.key, spell(download));
    alike = withTheSameName(alike, names);
  }
  return names;
}

function withTheSameName(downloads: readonly Download[], names: ReadonlyMap<string, string>): readonly Download[] {
  const nameOf = ({ visitor, key }: Download): string => `${visitor} ${names.get(key)}`;
  const counts = new Map<string, number>();
  for (const download of downloads) counts.set(nameOf(download), (counts.get(nameOf(download)) ?? 0) + 1);
  return downloads.filter((download) => (counts.get(nameOf(download)) ?? 0) > 1);
}
