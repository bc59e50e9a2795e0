/** Tells from the head of an answer that a page was shown without the scripts that it has. */

const PAGE = /^Content-Type: (?:text\/html|application\/xhtml\+xml)\b/im;
const WITHHELD = /^Porthole-Scripts: withheld\r?$/im;

/** @param responseHead start line and field lines as they were on the wire */
export function isSandboxedPage(responseHead: string): boolean {
  return /^HTTP\/1\.\d 20[06] /.test(responseHead) && WITHHELD.test(responseHead) && PAGE.test(responseHead);
}
