/** Where devices learn to trust this computer: by http, since by https they would meet a warning first. Pure. */

/** As site and terminal have it (trust-guard.ts). */
const TRUST_PAGE = '~porthole/trust';

/** @param url of the share, from slash to slash; undefined while it has none */
export function trustPageOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : url.replace(/^https:/, 'http:') + TRUST_PAGE;
}
