/** Small pictures for entries; what has none keeps its icon. */
import { reservedName } from '../../main/site/page-contract/view-names.ts';
import type { Entry } from './folder-entry.ts';

/** Pictures up to this size are shown as they are: a thumbnail would hardly be smaller. Octets. */
const MAX_DIRECT_BYTES = 40_000;

/** Shown as they are when the server can't make a thumbnail, octets. */
const MAX_FALLBACK_BYTES = 1_000_000;

/** Formats that browsers show and that the server need not look into. */
const DIRECT = /\.(?:svg|gif|ico|avif|bmp)$/i;

/** Formats that only some browsers show. */
const UNCERTAIN = /\.(?:heic|heif|jxl|tiff?|psd|dng|cr2|nef|arw)$/i;

/** undefined for what is not a picture. */
export function createThumbnail(entry: Entry): HTMLImageElement | undefined {
  if (entry.kind !== 'image') return undefined;
  const image = document.createElement('img');
  image.alt = '';
  image.loading = 'lazy';
  image.decoding = 'async';
  const isDirect = entry.size <= MAX_DIRECT_BYTES && !UNCERTAIN.test(entry.href);
  const canFallBack = !isDirect && entry.size <= MAX_FALLBACK_BYTES;
  const show = (): void => image.classList.add('shown');
  // Decoded first, so that the icon stays until the picture is there.
  image.addEventListener('load', () => void image.decode().then(show, show), { once: true });
  image.addEventListener('error', () => {
    if (canFallBack && image.getAttribute('src') !== entry.href) image.src = entry.href;
    else image.remove();
  });
  image.src = isDirect || (DIRECT.test(entry.href) && canFallBack) ? entry.href : thumbnailOf(entry);
  return image;
}

/** The address changes with the picture, so that browsers may keep what they have. */
function thumbnailOf({ href, size, modified }: Entry): string {
  return `${href}?${reservedName('thumbnail')}=${size.toString(36)}-${modified.toString(36)}`;
}
