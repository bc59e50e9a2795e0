/**
 * From the path of a request target to the names of files: decoded once, then every component is judged for itself
 * (RFC 3986 §2.4, §3.3).
 */

import type { FileName } from '../files/file-path.ts';
import { HttpError } from '../http/http-error.ts';
import { isWindowsName } from './windows-names.ts';

/** One name of a path; see FileName. */
export type PathComponent = FileName;

export interface TargetPath {
  readonly components: readonly PathComponent[];
  /** The target ended with a slash: a folder is meant. */
  readonly isFolder: boolean;
  /** There were empty components (`//`): the canonical path is another one. */
  readonly isCanonical: boolean;
}

const MALFORMED_ESCAPE = /%(?![\da-fA-F]{2})/;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `.` as it may be written: it means the folder it stands in (RFC 3986 §5.2.4, §6.2.2.2). */
const DOT_SEGMENT = /^(?:\.|%2e)$/i;

/**
 * Clients remove dot segments before they ask (RFC 3986 §5.2.4). Programs that put paths together still send `.`, which is
 * dropped; only an attack carries `..`.
 * @param path undecoded absolute path of a request target
 * @throws HttpError 400: a malformed escape, NUL, or a name that climbs; 404: a name that leads elsewhere on this system
 */
export function parseTargetPath(path: string, platform: NodeJS.Platform): TargetPath {
  if (MALFORMED_ESCAPE.test(path) || path.includes('%00') || path.includes('\0')) throw new HttpError(400);
  const segments = path.split('/');
  const last = segments.at(-1) ?? '';
  // The text before the first slash is empty, and so is the one behind the last slash of a folder.
  const isFolder = last === '' || DOT_SEGMENT.test(last);
  const names = segments.slice(1, isFolder ? -1 : undefined).filter((name) => !DOT_SEGMENT.test(name));
  const components = names.filter((name) => name !== '').map((name) => parseComponent(name, platform));
  return { components, isFolder, isCanonical: components.length === names.length };
}

function parseComponent(segment: string, platform: NodeJS.Platform): PathComponent {
  const octets = decodeOctets(segment);
  const component = toText(octets) ?? octets;
  const text = typeof component === 'string' ? component : octets.toString('latin1');
  // Whatever separator a system may see in it, no part of a name may climb.
  if (text.split(/[/\\]/).some((part) => part === '.' || part === '..')) throw new HttpError(400);
  if (text.includes('/')) throw new HttpError(404);
  if (platform === 'win32' && (typeof component !== 'string' || !isWindowsName(component))) throw new HttpError(404);
  return component;
}

/** Percent-decoding; octets beyond ASCII that came unencoded stay what they are. */
function decodeOctets(segment: string): Buffer {
  if (!segment.includes('%')) return Buffer.from(segment, 'latin1');
  const decoded = segment.replace(/%([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}

function toText(octets: Buffer): string | undefined {
  try {
    return UTF8.decode(octets);
  } catch {
    return undefined;
  }
}

/** A name as one path segment of a URL reference that leads to the very same octets. */
export function formatSegment(name: PathComponent): string {
  if (typeof name === 'string' && UNRESERVED.test(name)) return name;
  const octets = typeof name === 'string' ? Buffer.from(name) : name;
  return octets.toString('latin1').replace(RESERVED, (character) => ESCAPES[character.charCodeAt(0)] as string);
}

/** What stands for itself (RFC 3986 §2.3). */
const UNRESERVED = /^[\w.~-]*$/;
const RESERVED = /[^\w.~-]/g;

/** Of each octet. */
const ESCAPES: readonly string[] = Array.from(
  { length: 256 },
  (_, octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
);

/** A name for people; octets that are not UTF-8 become replacement characters. */
export function displayName(name: PathComponent): string {
  return typeof name === 'string' ? name : name.toString('utf8');
}

/** The canonical path: each name encoded the same way, single slashes. */
export function formatTargetPath(components: readonly PathComponent[], isFolder: boolean): string {
  const path = components.map((component) => `/${formatSegment(component)}`).join('');
  return isFolder || path === '' ? `${path}/` : path;
}
