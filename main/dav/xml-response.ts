/** Responses that are XML: whole where they are short, otherwise piece by piece as they are made. */

import { askerOf } from '../heavy-work/asker.ts';
import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import { holdWhileSent } from '../heavy-work/held-response.ts';
import type { FieldLine } from '../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';

/** More than this is not gathered, in UTF-16 code units. */
const MAX_GATHERED_LENGTH = 128 * 1024;

const XML_FIELDS: readonly FieldLine[] = [
  ['Content-Type', 'application/xml; charset=utf-8'],
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
];

export function xmlResponse(status: number, text: string, fields: readonly FieldLine[] = []): HttpResponse {
  return { status, fields: [...XML_FIELDS, ...fields], body: { kind: 'bytes', bytes: Buffer.from(text) } };
}

/** A refusal that names its reason (RFC 4918 §16). @param inner XML that stands in the condition's element */
export function conditionResponse(status: number, condition: string, inner = ''): HttpResponse {
  const element = inner === '' ? `<D:${condition}/>` : `<D:${condition}>${inner}</D:${condition}>`;
  return xmlResponse(status, `<?xml version="1.0" encoding="utf-8"?><D:error xmlns:D="DAV:">${element}</D:error>`);
}

/**
 * Rejects with what `pieces` throws before the first of them is sent, and with BusyError when its visitor has too many long
 * answers under way.
 */
export async function streamedResponse(
  request: HttpRequest,
  pieces: AsyncGenerator<string, void, void>,
  work: HeavyWork,
): Promise<HttpResponse> {
  let text = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done) return xmlResponse(207, text);
    text += next.value;
    if (text.length > MAX_GATHERED_LENGTH) break;
  }
  const body = { kind: 'stream', length: undefined, chunks: encode(text, pieces) } as const;
  return holdWhileSent({ status: 207, fields: XML_FIELDS, body }, () => work.hold('listing', askerOf(request)));
}

async function* encode(
  first: string,
  pieces: AsyncGenerator<string, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield Buffer.from(first);
    for await (const piece of pieces) yield Buffer.from(piece);
  } finally {
    await pieces.return();
  }
}
