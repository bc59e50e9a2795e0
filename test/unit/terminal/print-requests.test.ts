import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { LogFormat } from '../../../main/access-log/log-line-formats.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';
import { ConnectionLife } from '../../../main/http/connection-life.ts';
import { Exchange } from '../../../main/http/exchange.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { toEntry } from '../../../main/share/exchange-record.ts';
import { LineWriter } from '../../../main/terminal/line-writer.ts';
import { PrintedRequests } from '../../../main/terminal/print-requests.ts';
import { peerAt } from '../../support/peer.ts';

const SANDBOXED = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nPorthole-Scripts: withheld\r\n\r\n';
const PLAIN = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n';

function exchangeWith(target: string, referrer = '', responseHead = PLAIN): Exchange {
  const fields = new FieldSection();
  if (referrer !== '') fields.append('Referer', referrer);
  const exchange = new Exchange(peerAt('192.0.2.1', 3), 1, new ConnectionLife());
  const raw = `GET ${target} HTTP/1.1\r\n\r\n`;
  Object.assign(exchange, {
    head: { method: 'GET', target, version: '1.1', fields, raw },
    requestHead: raw,
    responseHead,
  });
  exchange.finish('complete');
  return exchange;
}

/** What is printed, and what is said beside it. */
function print(format: LogFormat, exchanges: readonly Exchange[]): { readonly text: string; readonly said: string[] } {
  const chunks: Buffer[] = [];
  const said: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, callback) {
      chunks.push(chunk);
      callback();
    },
  });
  const writer = new LineWriter(sink);
  const requests = new PrintedRequests(format, { writer, complain: (sentence) => said.push(sentence) });
  for (const exchange of exchanges) requests.hear(exchange);
  writer.flush();
  return { text: Buffer.concat(chunks).toString(), said };
}

describe('what is printed of requests', () => {
  const texts: readonly (readonly [string, string?])[] = [
    ['/a'],
    ['/\xe4"\\'],
    [`/${'x'.repeat(3_000)}`],
    ['/a', `http://desk/${'y'.repeat(2_000)}`],
    ['/a', `http://desk/\xe4`],
    ['/b', ''],
  ];

  it.each(['common', 'combined', 'json'] as const)('is the line of each as %s, in UTF-8', (format) => {
    const exchanges = texts.map(([target, referrer]) => exchangeWith(target, referrer));
    const lines = exchanges.map((exchange, at) => formatEntry({ ...toEntry(exchange), sequence: at + 1 }, format));
    // The memory of texts that came before changes nothing.
    expect(print(format, exchanges).text).toBe(`${lines.join('\n')}\n`);
    for (const [at, exchange] of exchanges.entries()) {
      expect(formatEntry({ ...toEntry(exchange), sequence: at + 1 }, format)).toBe(lines[at]);
    }
  });

  it('comes with one hint at pages without their scripts, however many other answers stand before and behind', () => {
    const heads = [PLAIN, PLAIN, SANDBOXED, PLAIN, SANDBOXED];
    const { said } = print(
      'combined',
      heads.map((head) => exchangeWith('/a', '', head)),
    );
    expect(said).toHaveLength(1);
    expect(print('combined', [exchangeWith('/a')]).said).toEqual([]);
  });
});
