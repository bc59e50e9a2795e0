/** Many requests in a short time: pipelined on a few connections, each answer counted. */
import { once } from 'node:events';
import { connect } from 'node:net';

const CONNECTIONS = 8;
/** Requests on their way at once on one connection. */
const PIPELINE_DEPTH = 50;
const STATUS_LINE = /HTTP\/1\.1 200 /g;

/** Asks for `path` `count` times, and resolves when every answer has come. Resolves with the requests per second. */
export async function flood(address: string, path: string, count: number): Promise<number> {
  const started = performance.now();
  const share = Math.ceil(count / CONNECTIONS);
  const shares = Array.from({ length: CONNECTIONS }, (_, index) => Math.min(share, count - index * share));
  await Promise.all(shares.filter((requests) => requests > 0).map((requests) => pipeline(address, path, requests)));
  return count / ((performance.now() - started) / 1000);
}

/** The file asked for must not contain a status line of its own. */
async function pipeline(address: string, path: string, count: number): Promise<void> {
  const { hostname, port, host } = new URL(address);
  const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let sent = 0;
  let answered = 0;
  let rest = '';
  const send = (): void => {
    const now = Math.min(PIPELINE_DEPTH - (sent - answered), count - sent);
    sent += now;
    if (now > 0) socket.write(request.repeat(now));
  };
  send();
  for await (const chunk of socket.setEncoding('latin1')) {
    const text = rest + chunk;
    answered += text.match(STATUS_LINE)?.length ?? 0;
    // A status line may be cut in two; what was counted must not be counted again.
    rest = text.slice(text.lastIndexOf('\n') + 1);
    if (answered >= count) break;
    send();
  }
  socket.destroy();
  if (answered < count) throw new Error(`${answered} answers to ${count} requests`);
}
