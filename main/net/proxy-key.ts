/**
 * Under which key the connections of a proxy stand where visitors do: many ask through them, so what bounds one visitor does not
 * bound them. No address reads like it.
 */

const BEGINNING = 'proxy ';

export function proxyKey(address: string): string {
  return BEGINNING + address;
}

/** Each connection of a proxy for itself. */
export function proxyConnectionKey(connection: number): string {
  return `${BEGINNING}connection ${connection}`;
}

export function isProxyKey(key: string): boolean {
  return key.startsWith(BEGINNING);
}
