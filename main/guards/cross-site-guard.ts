/**
 * Keeps pages of other sites from learning what is shared, from running it and from showing it as theirs: whatever they
 * load is refused before it is looked for. A link that a person follows is welcome from everywhere. Where browsers do
 * not tell where a request comes from, the fields of `siteFields` make them refuse the answer themselves.
 */
import { isPrefetch, readFetchMetadata } from '../http/fetch-metadata.ts';
import type { FieldLine } from '../http/fields.ts';
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';

/** Only pages of this origin, the port included, may load it, and frame it. */
const OWN_PAGES_ONLY: readonly FieldLine[] = [
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'SAMEORIGIN'],
];

/** Pages that demand a policy of whatever they load (COEP) may have it too. */
const ANY_PAGE: readonly FieldLine[] = [['Cross-Origin-Resource-Policy', 'cross-origin']];

/** Where a browser opens what a person follows, or saves it. */
const FOLLOWED = ['document', 'empty'];

/** What a person chose that opens a share to pages of other sites. */
export interface OpennessChoices {
  readonly allowsAnyOrigin?: boolean | undefined;
  readonly extraFields?: readonly FieldLine[] | undefined;
  /** `site` is `on` for a web site by choice. */
  readonly directory?: { readonly site?: string | undefined } | undefined;
}

/** Whether a person has opened the share to pages of other sites: by CORS, by a field, or since it is a site by choice. */
export function isOpenToSites(serving: OpennessChoices): boolean {
  if (serving.allowsAnyOrigin || serving.directory?.site === 'on') return true;
  return (serving.extraFields ?? []).some(([name, value]) => {
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'access-control-allow-origin') return true;
    return lowerCase === 'cross-origin-resource-policy' && value.trim().toLowerCase() !== 'same-origin';
  });
}

/** Fields of every response, errors and redirects too: an exception would tell what is there. */
export function siteFields(serving: OpennessChoices): readonly FieldLine[] {
  if (!isOpenToSites(serving)) return OWN_PAGES_ONLY;
  return serving.allowsAnyOrigin ? ANY_PAGE : [];
}

/** Refuses with 403 what a page of another site loads. */
export const crossSiteGuard: Guard = (request, next) => {
  if (isForeignLoad(request)) throw new HttpError(403);
  return next.respond(request);
};

function isForeignLoad({ method, fields }: HttpRequest): boolean {
  const metadata = readFetchMetadata(fields);
  if (!metadata || metadata.site === 'same-origin' || metadata.site === 'none') return false;
  const isFollowed = metadata.mode === 'navigate' && FOLLOWED.includes(metadata.destination);
  const isReading = method === 'GET' || method === 'HEAD';
  return !isFollowed || !isReading || isPrefetch(fields);
}
