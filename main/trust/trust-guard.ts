/**
 * What a device needs to trust this computer: the page that says how, and the authority's certificate. Both come before anybody
 * has to prove who they are, over http as well: until then https is just what does not work. The key is never near.
 */

import type { Guard } from '../http/guard.ts';
import { NO_SNIFF } from '../http/html.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import { RequestHandler } from '../http/request-handler.ts';
import { selectLanguage } from '../http/select-language.ts';
import { trustPage } from './trust-page.ts';

export const TRUST_PATH = '/~porthole/trust';
export const AUTHORITY_PATH = '/~porthole/ca.crt';

const FILE_NAME = 'porthole-ca.crt';
/** Longer addresses fit into no code that a camera reads. */
const MAX_CODE_LENGTH = 500;

export interface TrustedAuthority {
  /** In DER. */
  readonly certificate: Uint8Array;
  /** SHA-256 of it, in pairs with colons. */
  readonly fingerprint: string;
}

/** Behind the mount: paths are those within the share. */
export function trustGuard(authority: TrustedAuthority): Guard {
  const routes = new Map<string, Handler>([
    [TRUST_PATH, new PageHandler(authority)],
    [AUTHORITY_PATH, new CertificateHandler(authority)],
  ]);
  return (request, next) => {
    const handler = request.path.startsWith('/~') ? routes.get(request.path) : undefined;
    return (handler ?? next).respond(request);
  };
}

class PageHandler extends RequestHandler {
  constructor(private readonly authority: TrustedAuthority) {
    super();
  }

  protected override readonly methods = { GET: (request: HttpRequest) => this.#get(request) };

  #get(request: HttpRequest): HttpResponse {
    const { authority, context, fields } = request;
    // By http: a phone that does not trust yet would meet a warning instead of this page.
    const url = authority && `${context.scheme}://${authority}${pathFromOutside(request, TRUST_PATH)}`;
    return trustPage({
      language: selectLanguage(fields.get('accept-language')),
      fingerprint: this.authority.fingerprint,
      certificate: pathFromOutside(request, AUTHORITY_PATH),
      url: url !== undefined && url.length <= MAX_CODE_LENGTH ? url.replace(/^https:/, 'http:') : undefined,
    });
  }
}

class CertificateHandler extends RequestHandler {
  constructor(private readonly authority: TrustedAuthority) {
    super();
  }

  protected override readonly methods = { GET: () => this.#get() };

  #get(): HttpResponse {
    return {
      status: 200,
      fields: [
        ['Content-Type', 'application/x-x509-ca-cert'],
        ['Content-Disposition', `attachment; filename="${FILE_NAME}"`],
        ['Cache-Control', 'no-store'],
        NO_SNIFF,
      ],
      body: { kind: 'bytes', bytes: this.authority.certificate },
    };
  }
}
