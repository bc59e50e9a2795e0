/** What the machine that runs the tests has for addresses. */
import { networkInterfaces } from 'node:os';

function own(family: 'IPv4' | 'IPv6', internal: boolean): string | undefined {
  const infos = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return infos.find((info) => info.family === family && info.internal === internal)?.address;
}

/**
 * An address of this machine that is not loopback. Where there is no network at all, another one of 127.0.0.0/8: it is this
 * machine's too, and a server on 127.0.0.1 does not hear it.
 */
export function lanAddress(): string {
  return own('IPv4', false) ?? '127.0.0.77';
}

export function hasIpv6(): boolean {
  return own('IPv6', true) !== undefined;
}
