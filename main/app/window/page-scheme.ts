/** The window's page comes from a scheme of its own, which serves the built renderer and nothing else. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

const SCHEME = 'porthole';

/** The origin of the page, as URLs begin with it. */
export const PAGE_ORIGIN = `${SCHEME}://app`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must be called before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files of `folder` as the page. Must be called once the app is ready. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async ({ url }) => {
    const file = resolvePageFile(folder, url);
    if (file === undefined) return new Response(undefined, { status: 404 });
    try {
      return new Response(await readFile(file.path), { headers: { ...PAGE_FIELDS, 'Content-Type': file.mediaType } });
    } catch {
      return new Response(undefined, { status: 404 });
    }
  });
}

const PAGE_FIELDS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

/** The URL parser has already removed dot segments; what is left must still end up inside `folder`. */
function resolvePageFile(folder: string, url: string): PageFile | undefined {
  const { host, pathname } = new URL(url);
  const file = path.join(folder, pathname);
  const mediaType = MEDIA_TYPES.get(path.extname(file));
  const isInside = file.startsWith(folder + path.sep);
  return `${SCHEME}://${host}` === PAGE_ORIGIN && isInside && mediaType !== undefined
    ? { path: file, mediaType }
    : undefined;
}
