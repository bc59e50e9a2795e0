/** What a request target is made of (RFC 9112 §3.2), whichever version carries it. */

/**
 * Octets that may stand in a request target. Beyond RFC 3986 it lets pass what programs send unencoded and what can't
 * be misunderstood: octets from 0x80 (raw UTF-8 typed at a command line), `[ ] ^ { | }`, and in a query also those that the
 * URL Standard's query percent-encode set leaves alone (\ and the backtick) and that older browsers and curl do (" < >).
 * Nothing of a query is ever part of a file's path.
 */
export function isRequestTarget(target: string): boolean {
  let isQuery = false;
  for (let index = 0; index < target.length; index++) {
    const octet = target.charCodeAt(index);
    if (octet <= 0x20 || octet === 0x7f || octet === NUMBER_SIGN) return false;
    if (octet === QUESTION_MARK) isQuery = true;
    else if (!isQuery && isQueryOnly(octet)) return false;
  }
  return target.length > 0;
}

const NUMBER_SIGN = 0x23;
const QUESTION_MARK = 0x3f;

/** `" < > \` and the backtick. */
function isQueryOnly(octet: number): boolean {
  return octet === 0x22 || octet === 0x3c || octet === 0x3e || octet === 0x5c || octet === 0x60;
}
