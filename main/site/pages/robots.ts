/**
 * What robots are told where the folder has no `robots.txt` of its own (RFC 9309): its contents are theirs to follow, other
 * forms of the same contents are not. Robots that know no `*` are kept from them by the page, which has no link to them.
 */
import { NO_SNIFF } from '../../http/html.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { ASSETS_PATH } from './page-assets.ts';

const robotsAt = (mount: string): string => `User-agent: *
Disallow: ${mount}${ASSETS_PATH}
Disallow: /*?
Allow: /*?page=
`;

/** It keeps what robots are told beside what it was sent for, as if it had been shared; and it has no link to be kept from. */
const KEEPER = /^wget/i;

export function isForRobots(components: readonly PathComponent[], { fields }: HttpRequest): boolean {
  const isRobotsFile = components.length === 1 && components[0] === 'robots.txt';
  return isRobotsFile && !KEEPER.test(fields.get('user-agent') ?? '');
}

export function respondWithRobots({ context }: HttpRequest): HttpResponse {
  return {
    status: 200,
    fields: [['Content-Type', 'text/plain; charset=utf-8'], ['Cache-Control', 'no-cache'], NO_SNIFF],
    body: { kind: 'bytes', bytes: Buffer.from(robotsAt(context.mount)) },
  };
}
