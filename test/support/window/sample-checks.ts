/** Checks of a share as the window may be told of them. */
import type { SeenCertificate } from '../../../main/check/certificate.ts';
import type { AddressReport, CheckOutcome, CheckReport } from '../../../main/check/report.ts';
import type { ShareAddress } from '../../../main/share/share-status.ts';
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

const DAY_MS = 86_400_000;

/** A given certificate that has expired, and that is for another name. */
const EXPIRED: SeenCertificate = {
  names: ['www.example.org', 'example.org'],
  validFrom: SAMPLE_TIME - 100 * DAY_MS,
  validTo: SAMPLE_TIME - 10 * DAY_MS,
  issuer: 'public',
  issuerName: 'Some Authority R3',
  complaints: ['not-covered', 'expired'],
};

/** Of a share whose given certificate is refused, and whose files can't be read any more. */
export function sampleRefusal(addresses: readonly ShareAddress[]): CheckReport {
  const found = { kind: 'certificate', certificate: EXPIRED, isGiven: true } as const;
  const fault = { kind: 'given', problem: 'no-pair', file: '/home/ada/key.pem' } as const;
  return sampleCheck(addresses, {
    verdict: 'certificate',
    certificate: EXPIRED,
    findings: [
      { ...found, complaint: 'expired', urls: [] },
      { ...found, complaint: 'not-covered', urls: addresses.map(({ url }) => url) },
      { kind: 'certificate-kept', fault, isGiven: true },
    ],
  });
}

/** Of a share that is encrypted by this computer. */
export function sampleTrust(addresses: readonly ShareAddress[], names: readonly string[]): CheckReport {
  const certificate: SeenCertificate = {
    names,
    validFrom: SAMPLE_TIME - DAY_MS,
    validTo: SAMPLE_TIME + 395 * DAY_MS,
    issuer: 'own',
    issuerName: 'Porthole on desk (2026)',
    complaints: [],
  };
  return sampleCheck(addresses, { certificate, findings: [{ kind: 'trust-needed', url: addresses[0]?.url ?? '' }] });
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
