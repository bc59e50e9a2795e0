/** The XML that comes with a request. */
import type { ContentLimits } from '../http/content-limits.ts';
import { gatherContent } from '../http/gathered-content.ts';
import type { HttpRequest } from '../http/message.ts';
import type { XmlElement } from './xml-reader.ts';
import { readXmlInTurns } from './xml-reader.ts';

/** More than any program has to say. */
const LIMITS: ContentLimits = { maxBytes: 64 * 1024, leastBytes: 16 * 1024 };

/** undefined when nothing came. Rejects with HttpError 400, 408, 413 for what is too long, or 503 as `gatherContent` does. */
export async function readXmlBody(request: HttpRequest): Promise<XmlElement | undefined> {
  if (request.content.length === 0) return undefined;
  const { visitor } = request.context;
  return gatherContent(request, LIMITS, async (octets) =>
    octets.byteLength === 0 ? undefined : readXmlInTurns(octets, visitor),
  );
}

/** Whether anything came. Rejects with HttpError 400 or 408. */
export async function hasContent({ content }: Pick<HttpRequest, 'content'>): Promise<boolean> {
  if (content.length !== undefined) return content.length > 0;
  for await (const piece of content.read(LIMITS)) if (piece.byteLength > 0) return true;
  return false;
}
