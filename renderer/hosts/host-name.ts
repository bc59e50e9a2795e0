/** Host names as people write them, and as visitors asked for them. */

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
const ABSOLUTE_TARGET = /^\S+ https?:\/\/([^/?\s]*)/i;
const HOST_LINE = /^host:[ \t]*(.*?)[ \t]*$/im;
/** An IPv6 address, which URLs have in brackets. */
const BARE_IPV6 = /^[\da-f:]+:[\da-f:.]*$/i;
/** What main/guards/host-names.ts takes for a name or an IPv4 address. */
const NAME = /^(?!-)[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/;
const MAX_NAME_LENGTH = 253;

/** A name or address in the form that is kept: lower case, without scheme, port and path; undefined when it is none. */
export function parseHostName(text: string): string | undefined {
  const [authority = ''] = text.trim().replace(SCHEME, '').split(/[/?#]/, 1);
  if (authority === '' || authority.includes('@')) return undefined;
  const host = hostnameOf(BARE_IPV6.test(authority) && authority.includes('::') ? `[${authority}]` : authority);
  if (host.startsWith('[')) return host.slice(1, -1);
  return host.length <= MAX_NAME_LENGTH && NAME.test(host) ? host : undefined;
}

/** The browser's own reading: Punycode, and addresses in their usual form. Empty when it is no host. */
function hostnameOf(authority: string): string {
  try {
    return new URL(`http://${authority}/`).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}

/** The host that a request was meant for, from its head (RFC 9112 §3.2.2, §3.3); undefined when it names none. */
export function askedHost(requestHead: string): string | undefined {
  const authority = ABSOLUTE_TARGET.exec(requestHead)?.[1] ?? HOST_LINE.exec(requestHead)?.[1];
  return authority === undefined ? undefined : parseHostName(authority);
}
