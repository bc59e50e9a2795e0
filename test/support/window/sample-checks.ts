/** Checks of a share as the window may be told of them. */
import type { AddressReport, CheckOutcome, CheckReport } from '../../../main/check/report.ts';
import type { ShareAddress } from '../../../main/share/status.ts';
import { SAMPLE_TIME } from './sample-entries.ts';

const RESPONSE = [
  'HTTP/1.1 200 OK',
  'Date: Sun, 22 Nov 2026 14:32:07 GMT',
  'Content-Type: text/html; charset=utf-8',
  'Content-Length: 4811',
  'Connection: close',
];

/** How the conversation with an address went. */
function reportOf(address: ShareAddress, outcome: CheckOutcome): AddressReport {
  const host = new URL(address.url).host;
  const request = [
    'GET / HTTP/1.1',
    `Host: ${host}`,
    'User-Agent: Porthole-check/0.1.0',
    'Accept: */*',
    'Connection: close',
  ];
  const common = { ...address, outcome };
  if (outcome === 'talking') return { ...common, steps: [], requestHead: '', responseHead: '' };
  if (outcome !== 'answered') {
    const code = outcome === 'unknown-name' ? 'ENOTFOUND' : 'ECONNREFUSED';
    return { ...common, steps: [{ kind: 'failed', atMs: 4.2, code }], requestHead: '', responseHead: '' };
  }
  return {
    ...common,
    steps: [
      { kind: 'connected', atMs: 0.42, address: new URL(address.url).hostname.replace(/^\[|\]$/g, '') },
      { kind: 'sent', atMs: 0.61, bytes: 112 },
      { kind: 'first-byte', atMs: 1.9 },
      { kind: 'head', atMs: 1.9, status: 200 },
      { kind: 'closed', atMs: 2.4, bytes: 4_811 },
    ],
    requestHead: `${request.join('\r\n')}\r\n\r\n`,
    responseHead: `${RESPONSE.join('\r\n')}\r\n\r\n`,
  };
}

export function sampleCheck(
  addresses: readonly ShareAddress[],
  change: Partial<CheckReport> = {},
  outcomeOf: (address: ShareAddress) => CheckOutcome = () => 'answered',
): CheckReport {
  return {
    startedAt: SAMPLE_TIME,
    port: 8000,
    reach: 'network',
    addresses: addresses.map((address) => reportOf(address, outcomeOf(address))),
    verdict: 'fine',
    findings: [{ kind: 'nobody-came' }],
    ...change,
  };
}
