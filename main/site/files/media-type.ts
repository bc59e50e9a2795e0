/** Media types by file name (RFC 9110 §8.3), as far as the name tells; and which of them are text worth compressing. */
import { charset, lookup } from 'mime-types';
import { fileKind } from '../page-contract/file-kinds.ts';

const DEFAULT_MEDIA_TYPE = 'application/octet-stream';

/**
 * What the octets of a file have to say beside its name:
 * - `nothing`: the type is as it is
 * - `charset`: text of this type; the charset is told when they prove it
 * - `text`: the name tells little or what only programs know; text is plain text, and anything else is of this type
 */
export type OctetsRule = 'nothing' | 'charset' | 'text';

export interface NamedType {
  readonly mediaType: string;
  readonly rule: OctetsRule;
}

/** Media types by extension, or by whole names, in lower case; as a person chose them. */
export type ChosenTypes = Readonly<Record<string, string>>;

/** Types of text that browsers and other programs act upon. All other text is for reading. */
const USED_TEXT =
  /^(?:text\/(?:html|css|javascript|plain|csv|tab-separated-values|markdown|calendar|vcard|x-vcard|vtt|cache-manifest|event-stream|n3|turtle|rtf|xml|xsl)|application\/(?:json|javascript|manifest\+json))(?:;|$)/;

/**
 * Extensions that have two lives, one of them as text: keys and Keynote, CUDA and video telephony, VHDL and disk images,
 * public keys and Publisher, notebooks, dumps of databases and of memory.
 */
const MAYBE_TEXT = /\.(?:key|pub|csr|cu|vhd|ipynb|mod|dump|pdb|st|mat|msg|me)$/i;

/** XML says of itself which encoding it has, and is UTF-8 or UTF-16 otherwise. */
const XML = /^(?:text\/(?:xml|xsl)|application\/xml|[^;]+\+xml)(?:;|$)/;

/** What the name tells without a look at the file: the charset is the one that text mostly has. */
export function mediaTypeOf(fileName: string, chosen: ChosenTypes = {}): string {
  const { mediaType, rule } = namedTypeOf(fileName, chosen);
  if (rule === 'charset') return withCharset(mediaType, 'utf-8');
  const kind = rule === 'text' ? fileKind(fileName, '') : 'file';
  return kind === 'code' || kind === 'text' ? 'text/plain; charset=utf-8' : mediaType;
}

export function namedTypeOf(fileName: string, chosen: ChosenTypes = {}): NamedType {
  const own = chosenType(fileName, chosen);
  if (own !== undefined) return { mediaType: own, rule: isBareText(own) ? 'charset' : 'nothing' };
  const dot = fileName.lastIndexOf('.');
  // A name without a dot is no extension: a file called `html` is not a page.
  const known = dot > 0 ? lookup(fileName.slice(dot)) : false;
  if (!known) return { mediaType: DEFAULT_MEDIA_TYPE, rule: 'text' };
  if (USED_TEXT.test(known)) return { mediaType: known, rule: isBareText(known) ? 'charset' : 'nothing' };
  const kind = fileKind(fileName, '');
  const isForReading = kind === 'code' || kind === 'text' || known.startsWith('text/') || MAYBE_TEXT.test(fileName);
  return { mediaType: known, rule: isForReading && !isUsed(known) ? 'text' : 'nothing' };
}

/** Compressed SVG is SVG with a content coding: browsers show it as nothing else (its registration, RFC 9110 §8.4). */
export function isCompressedSvg(fileName: string, mediaType: string): boolean {
  return /\.svgz$/i.test(fileName) && mediaType.startsWith('image/svg+xml');
}

/** With this charset, unless it names one. */
export function withCharset(mediaType: string, encoding: string | undefined): string {
  return encoding === undefined || mediaType.includes('charset=') ? mediaType : `${mediaType}; charset=${encoding}`;
}

/** Whether a person chose the type of files with this name. */
export function isChosen(fileName: string, chosen: ChosenTypes): boolean {
  return chosenType(fileName, chosen) !== undefined;
}

/** The longest ending that a person chose a type for: `tar.gz` before `gz`; the whole name goes first. */
function chosenType(fileName: string, chosen: ChosenTypes): string | undefined {
  let ending = fileName.toLowerCase();
  for (;;) {
    if (Object.hasOwn(chosen, ending)) return chosen[ending];
    const dot = ending.indexOf('.');
    if (dot < 0) return undefined;
    ending = ending.slice(dot + 1);
  }
}

/** Text that does not say in which charset it is, and need not. */
function isBareText(mediaType: string): boolean {
  if (mediaType.includes('charset=') || XML.test(mediaType)) return false;
  return mediaType.startsWith('text/') || charset(mediaType) === 'UTF-8';
}

/** XML that browsers show. Rust's sources share their extension with a kind of XML that nobody has. */
function isUsed(mediaType: string): boolean {
  return XML.test(mediaType) && mediaType !== 'application/rls-services+xml';
}
