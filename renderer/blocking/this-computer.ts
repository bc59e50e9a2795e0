/** Whether a visitor is the computer that shares. */
import type { ShareState } from '../../main/ipc/app-state.ts';

/** Whether an IP address is loopback or one of the share's own addresses. */
export function isThisComputer(visitor: string, { status }: Pick<ShareState, 'status'>): boolean {
  if (/^127\./.test(visitor) || visitor === '::1') return true;
  const addresses = status.state === 'running' ? status.addresses : [];
  return addresses.some(({ url }) => hostOf(url) === canonical(visitor));
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** The address as URLs write it: an IPv6 address has several spellings. */
function canonical(address: string): string {
  if (!address.includes(':')) return address;
  // A zone names the interface, and is no part of a URL.
  const url = `http://[${address.replace(/%.*$/, '')}]/`;
  // `URL.canParse` is younger than the oldest runtime.
  try {
    return hostOf(url);
  } catch {
    return address;
  }
}
