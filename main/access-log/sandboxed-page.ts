/** Tells from the head of an answer that a page was shown without its scripts. */

const PAGE = /^Content-Type: (?:text\/html|application\/xhtml\+xml)\b/im;
const SANDBOX = /^Content-Security-Policy: sandbox\b/im;

/** @param responseHead start line and field lines as they were on the wire */
export function isSandboxedPage(responseHead: string): boolean {
  return /^HTTP\/1\.\d 20[06] /.test(responseHead) && SANDBOX.test(responseHead) && PAGE.test(responseHead);
}
