/** Whether this share answers: for proxies that spread visitors over several, and for whatever watches over them. */
import type { Guard } from '../http/guard.ts';
import type { HttpResponse } from '../http/message.ts';
import { RequestHandler } from '../http/request-handler.ts';

export const HEALTH_PATH = '/~porthole/health';

const WELL: HttpResponse = {
  status: 200,
  fields: [['Cache-Control', 'no-store']],
  body: { kind: 'empty' },
  isUnlogged: true,
  reusable: true,
};

class HealthHandler extends RequestHandler {
  protected override readonly methods = { GET: () => WELL };

  /** Some proxies ask like this. */
  protected override options(): HttpResponse {
    return { ...this.allowing(), isUnlogged: true };
  }
}

const handler = new HealthHandler();

/**
 * Answers before any other guard: whoever asks need not name the share by its host, nor prove anything, and learns nothing that
 * a connection does not tell.
 * @param basePath below which the share lies, from slash to slash; it answers there as well
 */
export function healthGuard(basePath = '/'): Guard {
  const below = basePath.slice(0, -1) + HEALTH_PATH;
  return (request, next) =>
    request.path === HEALTH_PATH || request.path === below ? handler.respond(request) : next.respond(request);
}
