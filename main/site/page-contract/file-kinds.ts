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
    'ts tsx mts cts js jsx mjs cjs py rb rs go java kt kts swift c h cc cpp cxx hpp hh cs m mm php pl lua r jl scala sh bash zsh fish ps1 bat cmd sql css scss less json jsonc json5 yaml yml toml ini conf cfg properties xml xsl gradle cmake make mk dockerfile vue svelte graphql proto diff patch tex vim clj ex exs erl hs ml dart zig nix tf tfvars hcl tcl awk sed el lisp scm f90 pas asm s v sv vhdl groovy coffee sass styl mdx astro sln csproj service socket timer mount desktop env lock reg vbs j2 tmpl bzl plist po pot',
  ],
  [
    'text',
    'txt text log csv tsv srt vtt nfo rst adoc org sha1 sha256 sha512 md5 sfv asc jsonl ndjson bib list cue lrc out err',
  ],
  ['document', 'doc docx odt rtf xls xlsx ods ppt pptx odp epub pages numbers key'],
];

const KIND_BY_EXTENSION = toMap(EXTENSIONS);

/** What programs and people append to the name of an older or a sample version. */
const PUT_ASIDE = /(?:\.(?:\d{1,8}|bak|old|orig|save|dist|example|sample|template|local|dpkg-\w+|rpm\w+)|~)$/;

/** Names that are text whatever follows their last dot. */
const NAMES: readonly (readonly [EntryKind, string])[] = [
  [
    'code',
    'makefile gnumakefile dockerfile containerfile vagrantfile rakefile gemfile procfile jenkinsfile justfile brewfile go.mod go.sum go.work .env .gitignore .gitattributes .gitmodules .dockerignore .npmrc .editorconfig .htaccess .bashrc .bash_profile .profile .zshrc .vimrc',
  ],
  [
    'text',
    'license licence copying copyright readme authors contributors maintainers codeowners changelog changes news notice install todo version md5sums sha1sums sha256sums sha512sums packages release inrelease hosts fstab',
  ],
];

const KIND_BY_NAME = toMap(NAMES);
/** The kind of a file. The extension goes first: `.ts` is source far more often than an MPEG transport stream. */
export function fileKind(name: string, mediaType: string): EntryKind {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  const known = KIND_BY_NAME.get(lower) ?? (dot > 0 ? KIND_BY_EXTENSION.get(lower.slice(dot + 1)) : undefined);
  if (known) return known;
  const kind = kindOfType(mediaType);
  return kind === 'file' ? kindOfEarlier(lower) : kind;
}

/** The kind of what has this media type, whatever it is called. */
export function kindOfType(mediaType: string): EntryKind {
  const [type = ''] = mediaType.split(';');
  const [top] = type.split('/');
  if (type === 'text/html') return 'page';
  if (type === 'application/pdf') return 'pdf';
  if (top === 'image' || top === 'video' || top === 'audio') return top;
  return top === 'text' ? 'text' : 'file';
}

/** `app.log.1`, `nginx.conf.bak`: what was put aside is text when it was text before. */
function kindOfEarlier(lower: string): EntryKind {
  const name = lower.replace(PUT_ASIDE, '');
  if (name === lower) return 'file';
  const kind = fileKind(name, '');
  return kind === 'text' || kind === 'code' ? kind : 'file';
}

function toMap(lists: readonly (readonly [EntryKind, string])[]): ReadonlyMap<string, EntryKind> {
  return new Map(lists.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));
}
