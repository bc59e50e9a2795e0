/**
 * The script, style and pictures of the visitor's page. They live under an address that names their version, so that browsers
 * keep them for ever and a shared file is all but never hidden by them.
 */
import { assets, version } from 'virtual:visitor-assets';
import type { ContentCoding } from '../../http/accept.ts';
import { selectCoding } from '../../http/accept.ts';
import type { FieldLine } from '../../http/fields.ts';
import { NO_SNIFF } from '../../http/html.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { Representation } from '../../http/representation.ts';
import { wordScripts } from '../../site-words/site-words.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { languageOf } from '../../words/languages.ts';
import { compress, DYNAMIC_CODINGS } from '../files/content-coding.ts';
import { mediaTypeOf } from '../files/media-type.ts';

/** Everything of ours lies below it. */
export const ASSETS_PATH = '/~porthole/';

export const ASSETS_PREFIX = `${ASSETS_PATH}${version}/`;

const SHARED_FIELDS: readonly FieldLine[] = [
  ['Cache-Control', 'public, max-age=31536000, immutable'],
  ['Vary', 'Accept-Encoding'],
];

/** Compressed once, the first time that each is asked for. */
const encodings = new Map<string, Promise<Representation>>();

const STARTED = Date.now();

/** The address of one of the page's files, for whoever sees the share below this mount (RequestContext). */
export function assetPath(name: string, mount: string): string {
  return mount + ASSETS_PREFIX + name;
}

/** The script with a language's words for the page. */
export function wordScriptName(part: 'visitor' | 'adding', language: LanguageTag): string {
  return `${part}.${language.toLowerCase()}.js`;
}

function languageOfScript(name: string): LanguageTag {
  return languageOf(name.split('.')[1] ?? '') ?? 'en';
}

/** undefined when the request is for something else. */
export async function findAsset(request: HttpRequest): Promise<Representation | undefined> {
  if (!request.path.startsWith(ASSETS_PREFIX)) return undefined;
  const name = request.path.slice(ASSETS_PREFIX.length);
  const files = Object.hasOwn(assets, name) ? assets : wordScripts(languageOfScript(name));
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return undefined;
  const coding = selectCoding(request.fields.get('accept-encoding'), DYNAMIC_CODINGS);
  const key = `${coding} ${name}`;
  const known = encodings.get(key) ?? encode(name, text, coding);
  encodings.set(key, known);
  return known;
}

async function encode(name: string, text: string, coding: ContentCoding): Promise<Representation> {
  const plain = Buffer.from(text);
  const bytes = coding === 'identity' ? plain : await compress(plain, coding);
  const contentFields: FieldLine[] = coding === 'identity' ? [NO_SNIFF] : [NO_SNIFF, ['Content-Encoding', coding]];
  return {
    metadata: {
      size: bytes.byteLength,
      entityTag: `"${version}-${name}-${coding}"`,
      lastModified: STARTED,
      mediaType: mediaTypeOf(name),
      sharedFields: SHARED_FIELDS,
      contentFields,
      role: 'aside',
    },
    source: { bytes },
  };
}
