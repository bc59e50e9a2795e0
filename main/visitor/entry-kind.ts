/** What a file is to a person, by its name and media type: which icon it gets, and whether the page can show it. */

export type EntryKind =
  | 'folder'
  | 'image'
  | 'video'
  | 'audio'
  | 'markdown'
  | 'code'
  | 'text'
  | 'pdf'
  | 'archive'
  | 'document'
  | 'page'
  | 'file';

/** In the order in which sorting by type shows them. */
export const ENTRY_KINDS: readonly EntryKind[] = [
  'folder',
  'image',
  'video',
  'audio',
  'pdf',
  'document',
  'markdown',
  'text',
  'code',
  'page',
  'archive',
  'file',
];

const EXTENSIONS: readonly (readonly [EntryKind, string])[] = [
  ['markdown', 'md markdown mdown'],
  ['page', 'html htm xhtml mhtml'],
  ['pdf', 'pdf'],
  ['archive', 'zip tar gz tgz bz2 tbz2 xz txz zst 7z rar jar cab iso dmg deb rpm apk'],
  [
    'code',
    'ts tsx mts cts js jsx mjs cjs py rb rs go java kt kts swift c h cc cpp cxx hpp hh cs m mm php pl lua r jl scala sh bash zsh fish ps1 bat cmd sql css scss less json jsonc json5 yaml yml toml ini conf cfg properties xml xsl gradle cmake make mk dockerfile vue svelte graphql proto diff patch tex vim clj ex exs erl hs ml dart zig nix tf',
  ],
  ['text', 'txt log csv tsv srt vtt nfo rst adoc org sha256 md5 asc'],
  ['document', 'doc docx odt rtf xls xlsx ods ppt pptx odp epub pages numbers key'],
];

const KIND_BY_EXTENSION = new Map(
  EXTENSIONS.flatMap(([kind, extensions]) => extensions.split(' ').map((extension) => [extension, kind] as const)),
);

/** Names without an extension that are text all the same. */
const KIND_BY_NAME = new Map<string, EntryKind>([
  ['makefile', 'code'],
  ['dockerfile', 'code'],
  ['sha256sums', 'text'],
  ['license', 'text'],
  ['copying', 'text'],
  ['readme', 'text'],
  ['authors', 'text'],
  ['changelog', 'text'],
]);

/** The kind of a file. The extension goes first: `.ts` is source far more often than an MPEG transport stream. */
export function fileKind(name: string, mediaType: string): EntryKind {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  const known = dot > 0 ? KIND_BY_EXTENSION.get(lower.slice(dot + 1)) : KIND_BY_NAME.get(lower);
  if (known) return known;
  const [top] = mediaType.split('/');
  if (top === 'image' || top === 'video' || top === 'audio') return top;
  return top === 'text' ? 'text' : 'file';
}
