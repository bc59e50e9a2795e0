/** The path below which a share lies on its server, in the one form that is kept: from slash to slash, encoded. */

/** In characters; it has to fit into an announcement (RFC 6763 §6.1), and nobody writes a longer one by hand. */
export const MAX_BASE_PATH_LENGTH = 200;

/** What no segment may be: of ours, or of those that clients take away before they ask (RFC 3986 §5.2.4). */
const TAKEN_SEGMENT = /^(?:~.*|\.|\.\.)$/;

/** Slashes at both ends may be left out, and it may be encoded or not. undefined for what is no path below which anything can lie. */
export function normalizeBasePath(text: string): string | undefined {
  if (text.includes('//')) return undefined;
  const inner = text.trim().replace(/^\/|\/$/g, '');
  if (inner === '') return '/';
  const segments = inner.split('/').map(normalizeSegment);
  if (segments.includes(undefined)) return undefined;
  const path = `/${segments.join('/')}/`;
  return path.length <= MAX_BASE_PATH_LENGTH ? path : undefined;
}

/** Separators of URLs and of other systems are refused, as they come and encoded: programs in front of us disagree about them. */
function normalizeSegment(segment: string): string | undefined {
  if (/[?#\\]/.test(segment)) return undefined;
  const name = decode(segment);
  if (name === undefined || name === '' || /[/\\\p{Cc}]/u.test(name) || TAKEN_SEGMENT.test(name)) return undefined;
  return encode(name);
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Unpaired surrogates have no octets. */
function encode(name: string): string | undefined {
  try {
    return encodeURIComponent(name);
  } catch {
    return undefined;
  }
}
