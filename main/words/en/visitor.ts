/** The visitor's page in English. Its shape is what every other language has to fill. */
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';

const one = (count: number, singular: string, plural: string): string =>
  `${grouped(count, 'en')} ${count === 1 ? singular : plural}`;

export const words = {
  amount: (octets: number) => formatSize(octets, 'en'),
  // The plain page
  path: 'Path',
  name: 'Name',
  size: 'Size',
  modified: 'Modified',
  modifiedUtc: 'Modified (UTC)',
  kind: 'Type',
  download: 'Download',
  downloadNamed: (name: string) => `Download ${name}`,
  downloadAll: 'Download all',
  empty: 'This folder is empty.',
  folders: (count: number) => one(count, 'folder', 'folders'),
  files: (count: number) => one(count, 'file', 'files'),
  joined: (parts: readonly string[]) => parts.join(', '),
  search: 'Search',
  searchLabel: 'Search this folder and below',
  searchPlaceholder: 'Search',
  resultsFor: (text: string) => `Results for “${text}”`,
  results: (count: number) => one(count, 'result', 'results'),
  noResults: 'Nothing here has that in its name.',
  searchCut: 'There is more: the search stopped early. Try a longer word.',
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: (page: number, count: number) => `Page ${grouped(page, 'en')} of ${grouped(count, 'en')}`,
  madeWith: 'Shared with Porthole',
  checksums: 'Checksums',
  unreadable: 'Can’t be read',
  unreadableNote: 'What can’t be read is missing from downloads of the whole folder; each says what it lacks.',
  sandboxed:
    'Pages from this folder are shown without their scripts. If one needs them, ask the person who shares the folder to turn on “Show as a web site”.',
  unscripted:
    'This page is shown without its scripts, so it may look empty or not react. If you trust it, ask the person who shares it to turn on “Show as a web site”.',
  openUnscripted: 'Open it without this line',

  // A text that is shared
  sharedText: 'Shared text',
  sharedLink: 'Shared link',
  copy: 'Copy',
  copied: 'Copied',
  copyYourself: 'It is selected. Copy it with your browser.',
  saveText: 'Save as a file',

  // The page with a script
  list: 'List',
  grid: 'Grid',
  sortBy: 'Sort by',
  noMatch: (text: string) => `Nothing matches “${text}”.`,
  matches: (count: number) => one(count, 'match', 'matches'),
  searchingBelow: 'Searching the folders below…',
  foundBelow: (count: number) => `${one(count, 'match', 'matches')} in the folders below`,
  loading: (count: number) => `Loading… ${one(count, 'entry', 'entries')}`,
  loadFailed: 'The rest could not be loaded.',
  select: 'Select',
  selectNamed: (name: string) => `Select ${name}`,
  selected: (count: number) => `${grouped(count, 'en')} selected`,
  selectAll: 'Select all',
  done: 'Done',
  downloadSelected: 'Download as zip',
  selectionTooLong: 'Too many names for one request: download the whole folder instead.',

  // Previews
  close: 'Close',
  previous: 'Previous',
  next: 'Next',
  open: 'Open',
  play: 'Start slideshow',
  pause: 'Stop slideshow',
  preview: 'Preview',
  position: (index: number, count: number) => `${grouped(index, 'en')} of ${grouped(count, 'en')}`,
  cannotShow: 'Your browser can’t show this file.',
  tooLarge: (shown: string) => `Only the first ${shown} are shown.`,
  contents: 'In this archive',
  contentsCut: 'There is more in it than is listed here.',
  contentsDamaged: 'The rest of it can’t be read.',
  rendered: 'Formatted',
  source: 'Source',
};

export type Words = typeof words;
