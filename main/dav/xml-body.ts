/** The XML that comes with a request. */
import type { ContentLimits } from '../http/content-limits.ts';
import { gatherContent } from '../http/gathered-content.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import type { XmlElement } from './xml-reader.ts';
import { beginsWrong, readXmlInTurns } from './xml-reader.ts';

/** More than any program has to say. */
const LIMITS: ContentLimits = { maxBytes: 64 * 1024, leastBytes: 16 * 1024 };

/** Of what is too long, so much is looked at: what is wrong from the beginning is that, however much there is of it. */
const LOOKED_AT_BYTES = 4 * 1024;

/** undefined when nothing came. Rejects with HttpError 400, 408, 413 for what is too long, or 503 as `gatherContent` does. */
export async function readXmlBody(request: HttpRequest): Promise<XmlElement | undefined> {
  if (request.content.length === 0) return undefined;
  if ((request.content.length ?? 0) > LIMITS.maxBytes) throw new HttpError((await beginsBadly(request)) ? 400 : 413);
  const { visitor } = request.context;
  return gatherContent(request, LIMITS, async (octets) =>
    octets.byteLength === 0 ? undefined : readXmlInTurns(octets, visitor),
  );
}

async function beginsBadly({ content, fields }: HttpRequest): Promise<boolean> {
  // Whoever holds it back is not asked for what is refused.
  if (fields.has('expect')) return false;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content.read({ ...LIMITS, maxBytes: Number.MAX_SAFE_INTEGER })) {
    pieces.push(piece.slice(0, LOOKED_AT_BYTES));
    bytes += piece.byteLength;
    if (bytes >= LOOKED_AT_BYTES) break;
  }
  return beginsWrong(Buffer.concat(pieces).subarray(0, LOOKED_AT_BYTES));
}

/** Whether anything came. Rejects with HttpError 400 or 408. */
export async function hasContent({ content }: Pick<HttpRequest, 'content'>): Promise<boolean> {
  if (content.length !== undefined) return content.length > 0;
  for await (const piece of content.read(LIMITS)) if (piece.byteLength > 0) return true;
  return false;
}
