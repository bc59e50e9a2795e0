import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ClientComplaint } from '../../../main/check/certificate.ts';
import { daysLeft, judgeCertificate } from '../../../main/check/certificate.ts';
import { makeTestIdentity, testIdentity } from '../../support/tls-identity.ts';

const DAY_MS = 86_400_000;

const derOf = (pem: string): Buffer => new X509Certificate(pem).raw;

async function judge(change: { host?: string; days?: number; knows?: boolean; isIssuerKnown?: boolean } = {}) {
  const { authority, leaf } = await testIdentity();
  const { host = 'localhost', days = 0, knows = true, isIssuerKnown = false } = change;
  const security = { protocol: 'TLSv1.3', certificates: [derOf(leaf.cert)], isIssuerKnown };
  return judgeCertificate(security, {
    ...{ host, authority: knows ? authority : undefined, now: Date.now() + days * DAY_MS },
  });
}

describe('what a client says of a certificate', () => {
  it.each<[string, Parameters<typeof judge>[0], string, readonly ClientComplaint[]]>([
    ['of this computer, at one of its names', {}, 'own', []],
    ['at one of its addresses', { host: '127.0.0.1' }, 'own', []],
    ['at an IPv6 address, however it is written', { host: '0:0:0:0:0:0:0:1' }, 'own', []],
    ['at a name with the dot of the root', { host: 'localhost.' }, 'own', []],
    ['at another name', { host: 'desk.local' }, 'own', ['not-covered']],
    ['at another address', { host: '192.168.1.20' }, 'own', ['not-covered']],
    ['when its time is over', { days: 400 }, 'own', ['expired']],
    ['when its time has not come', { days: -2 }, 'own', ['not-yet-valid']],
    ['of an authority that is not known', { knows: false }, 'unknown', ['unknown-authority']],
    ['of an authority that everybody knows', { knows: false, isIssuerKnown: true }, 'public', []],
    [
      'against which all speaks',
      { knows: false, host: 'desk.local', days: 400 },
      'unknown',
      ['not-covered', 'expired', 'unknown-authority'],
    ],
  ])('%s', async (_, change, issuer, complaints) => {
    expect(await judge(change)).toMatchObject({ issuer, complaints, names: expect.arrayContaining(['localhost']) });
  });

  it('an authority of the same name that did not issue it is another one', async () => {
    const { leaf } = await testIdentity();
    const { authority } = await makeTestIdentity();
    const security = { protocol: 'TLSv1.3', certificates: [derOf(leaf.cert)], isIssuerKnown: false };
    const judged = judgeCertificate(security, { host: 'localhost', authority, now: Date.now() });
    expect(judged?.issuer).toBe('unknown');
  });

  it('nothing of what is none', () => {
    const judgement = { host: 'localhost', authority: undefined, now: 0 };
    for (const certificates of [[], [Buffer.from('x')]]) {
      expect(judgeCertificate({ protocol: 'TLSv1.3', certificates, isIssuerKnown: true }, judgement)).toBeUndefined();
    }
  });

  it('days are counted whole', () => {
    expect([daysLeft(2.9 * DAY_MS, 0), daysLeft(0.5 * DAY_MS, 0), daysLeft(0, DAY_MS)]).toEqual([2, 0, 0]);
  });
});
