/** The other end of a connection that there is none of. */
import type { Peer } from '../../main/http/message.ts';
import { directContext } from '../../main/http/request-context.ts';
import { visitorKey } from '../../main/net/visitor-key.ts';

export function peerAt(address: string, connection = 1): Peer {
  return { address, port: 50_000, connection, direct: directContext(visitorKey(address), address) };
}
