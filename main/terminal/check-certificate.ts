/** What a server proves itself with, and what a client would say of it, as lines of text. */
import type { ClientComplaint, SeenCertificate } from '../check/certificate.ts';
import { daysLeft } from '../check/certificate.ts';
import type { AddressReport } from '../check/report.ts';
import { visibleName } from '../text/visible-name.ts';

/** Nothing for a plain address. @param now milliseconds since 1970 (UTC) */
export function certificateLines({ url, certificate }: AddressReport, now: number): readonly string[] {
  if (certificate === undefined) return [];
  const { names, complaints } = certificate;
  return [
    `Certificate for ${names.length === 0 ? 'no name at all' : names.map(visibleName).join(', ')}`,
    `${validity(certificate, now)}, issued by ${visibleName(certificate.issuerName)}`,
    ...complaints.map((complaint) => complaintSentence(complaint, url)),
    ...(complaints.length === 0 && certificate.issuer === 'own' ? [trustSentence(url)] : []),
  ];
}

function validity({ validFrom, validTo }: SeenCertificate, now: number): string {
  const days = daysLeft(validTo, now);
  return `Valid from ${dateOf(validFrom)} to ${dateOf(validTo)} (${days} ${days === 1 ? 'day' : 'days'} left)`;
}

/** What a client says, and what to do. */
function complaintSentence(complaint: ClientComplaint, url: string): string {
  const { hostname } = new URL(url);
  switch (complaint) {
    case 'not-covered':
      return `A client refuses it: it is not for ${hostname}. Use one of its names, or share with a certificate that has this one.`;
    case 'expired':
      return 'A client refuses it: it has expired. Is the clock of this computer right? Otherwise another one is needed.';
    case 'not-yet-valid':
      return 'A client refuses it: it is not valid yet. The clock here is wrong, or was when it was made.';
    case 'unknown-authority':
      return `A client warns: it does not know who issued it. ${trustSentence(url)}`;
  }
}

function trustSentence(url: string): string {
  const page = new URL('/~porthole/trust', url.replace(/^https:/, 'http:'));
  return `Devices warn until they trust it; a share of Porthole says how at ${page.href}.`;
}

function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
