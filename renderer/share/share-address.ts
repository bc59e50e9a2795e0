/** An address taken apart for showing: its port is edited in place. */

export interface AddressParts {
  readonly scheme: string;
  /** IPv6 addresses keep their brackets. */
  readonly host: string;
  /** The port that the address leads to, also where the URL leaves out the scheme's own. */
  readonly port: number;
  /** Whether the port is written in the URL. */
  readonly hasPort: boolean;
}

const HTTP_PORT = 80;

export function parseAddress(url: string): AddressParts {
  const { protocol, hostname, port } = new URL(url);
  return {
    scheme: `${protocol}//`,
    host: hostname,
    port: port === '' ? HTTP_PORT : Number(port),
    hasPort: port !== '',
  };
}

/** What a person typed or pasted as a port, 0 to 65535: its number, `:8081` or a whole address; undefined when it is none. */
export function parsePort(text: string): number | undefined {
  const typed = text.trim();
  const digits = /^:?(\d{1,5})$/.exec(typed)?.[1] ?? portOfUrl(typed);
  if (digits === undefined) return undefined;
  const port = Number(digits);
  return port <= 65_535 ? port : undefined;
}

/** A whole address that was pasted, with or without its scheme. */
function portOfUrl(text: string): string | undefined {
  const bare = /^[^\s/?#]+:(\d{1,5})(?:[/?#]\S*)?$/.exec(text)?.[1];
  if (bare !== undefined || !/^https?:\/\//i.test(text)) return bare;
  try {
    const { port, protocol } = new URL(text);
    return port === '' && protocol === 'http:' ? String(HTTP_PORT) : port || undefined;
  } catch {
    return undefined;
  }
}
