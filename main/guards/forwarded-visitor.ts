/** Who asked a trusted proxy, by the fields that proxies add: the nearest hop that is no trusted proxy itself (decision 250). */
import { isAuthority } from '../http/authority.ts';
import type { FieldSection } from '../http/fields.ts';
import type { Hop } from '../http/forwarded-fields.ts';
import { nodeAddress, readForwarded, readForwardedFor } from '../http/forwarded-fields.ts';
import { HttpError } from '../http/http-error.ts';
import { formatIp, parseIp } from '../net/ip-address.ts';

/** Of a request that came through a proxy. */
export interface ForwardedVisitor {
  /** The IP address of whoever asked, or of the last proxy that is known when that did not say. */
  readonly address: string;
  /** Whether it is the visitor's own. */
  readonly isKnown: boolean;
  readonly scheme: 'http' | 'https' | undefined;
  readonly host: string | undefined;
}

/**
 * The nearest hop that is no trusted proxy, or the farthest of all.
 * @returns undefined when the proxy asks for itself
 * @throws HttpError 400 when it can't be told for whom
 */
export function resolveForwarded(
  fields: FieldSection,
  proxy: string,
  isProxy: (address: string) => boolean,
): ForwardedVisitor | undefined {
  const usual = walk(readForwardedFor(fields), proxy, isProxy);
  const standard = walk(readStandard(fields), proxy, isProxy);
  // A proxy writes one of them and passes the other on, which anybody may have made up.
  if (usual?.isKnown && standard?.isKnown && usual.address !== standard.address) throw new HttpError(400);
  return usual ?? standard;
}

function readStandard(fields: FieldSection): readonly Hop[] | undefined {
  try {
    return readForwarded(fields);
  } catch {
    throw new HttpError(400);
  }
}

function walk(
  hops: readonly Hop[] | undefined,
  proxy: string,
  isProxy: (address: string) => boolean,
): ForwardedVisitor | undefined {
  let visitor: ForwardedVisitor | undefined;
  let address = proxy;
  for (let index = (hops?.length ?? 0) - 1; index >= 0; index--) {
    const { from = '', scheme, host } = hops?.[index] ?? {};
    const groups = parseIp(nodeAddress(from));
    address = groups === undefined ? address : formatIp(groups);
    visitor = { address, isKnown: groups !== undefined, scheme: schemeOf(scheme), host: hostOf(host) };
    if (groups === undefined || !isProxy(address)) break;
  }
  return visitor;
}

function schemeOf(text = ''): 'http' | 'https' | undefined {
  const scheme = text.toLowerCase();
  return scheme === 'http' || scheme === 'https' ? scheme : undefined;
}

function hostOf(text = ''): string | undefined {
  return isAuthority(text) ? text : undefined;
}
