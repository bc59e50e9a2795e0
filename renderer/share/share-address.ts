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

/** What a person typed as a port, 0 to 65535; undefined when it is not one. */
export function parsePort(text: string): number | undefined {
  const digits = text.trim();
  if (!/^\d{1,5}$/.test(digits)) return undefined;
  const port = Number(digits);
  return port <= 65_535 ? port : undefined;
}
