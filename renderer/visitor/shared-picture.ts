/** Which pictures a shared text may show: files of the share, as they are. */
import { parseUrl } from '../../main/text/parse-url.ts';

/** Names of pictures that browsers may show. */
const PICTURE_NAME = /\.(?:apng|avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i;

/** Small pictures within the text itself. */
const INLINE_PICTURE = /^data:image\/(?:gif|png|jpeg|webp);/i;

/**
 * The address to load, or undefined for what is no picture here: pictures elsewhere would tell their server who reads the
 * text, and other views of the share would be made only to be thrown away. A query is left out: texts written for other
 * places have one that means nothing here.
 * @param base the address of the page that shows the text
 */
export function sharedPicture(source: string, base: string): string | undefined {
  if (INLINE_PICTURE.test(source)) return source;
  const url = parseUrl(source, base);
  if (!url) return undefined;
  const { origin, pathname } = url;
  if (origin !== new URL(base).origin || !PICTURE_NAME.test(pathname)) return undefined;
  return pathname;
}
