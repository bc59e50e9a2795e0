/** Which addresses newer versions may come from: https, and nothing else. */
import { parseUrl } from '../../text/parse-url.ts';

const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** A line of the packer's file that names an address. */
const ADDRESS_LINE = /^\s*(?:-\s*)?["']?(?:url|host|endpoint)["']?\s*:\s*["']?([^"'\s#]+)/gm;

/** @param isPackaged false while the app runs from its sources, where a server on this computer stands in for the real one */
export function isSafeUpdateUrl(url: string, isPackaged: boolean): boolean {
  const parsed = parseUrl(url);
  if (!parsed) return false;
  const { protocol, hostname } = parsed;
  return protocol === 'https:' || (!isPackaged && protocol === 'http:' && LOOPBACK_HOSTS.includes(hostname));
}

/** @param feed the text of the packer's file that names where updates come from */
export function isSafeFeed(feed: string, isPackaged: boolean): boolean {
  const addresses = Array.from(feed.matchAll(ADDRESS_LINE), ([, address]) => address ?? '');
  const isPlain = /^\s*["']?protocol["']?\s*:\s*["']?http["']?\s*$/m.test(feed);
  return !isPlain && addresses.every((address) => !address.includes(':') || isSafeUpdateUrl(address, isPackaged));
}
