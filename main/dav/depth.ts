/** How far below a folder a request goes (RFC 4918 §10.2). */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';

export type Depth = 0 | 1 | 'infinity';

/** Programs that mean what lies in a folder when they say nothing; some of their releases forget it. */
const MEANS_ONE = /^(?:Microsoft-WebDAV|Microsoft Data Access|DavClnt|WebDAVFS|WebDAVLib|gvfs|davfs2|cadaver|rclone)/i;

/**
 * undefined when it is not said.
 * @throws HttpError 400 for what is no depth
 */
export function parseDepth({ fields }: Pick<HttpRequest, 'fields'>): Depth | undefined {
  const depth = fields.get('depth')?.toLowerCase();
  switch (depth) {
    case undefined:
      return undefined;
    case '0':
      return 0;
    case '1':
      return 1;
    case 'infinity':
      return 'infinity';
    default:
      throw new HttpError(400);
  }
}

/** @throws HttpError 400 for what is no depth */
export function depthOfPropfind(request: Pick<HttpRequest, 'fields'>): Depth {
  const isKnown = MEANS_ONE.test(request.fields.get('user-agent') ?? '');
  return parseDepth(request) ?? (isKnown ? 1 : 'infinity');
}
