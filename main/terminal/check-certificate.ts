/** What a server proves itself with, and what a client would say of it, as lines of text. */
import type { ClientComplaint, SeenCertificate } from '../check/certificate.ts';
import { daysLeft } from '../check/certificate.ts';
import type { AddressReport } from '../check/report.ts';
import { visibleName } from '../text/visible-name.ts';
import { terminalWords } from './terminal-words.ts';

/** Nothing for a plain address. @param now milliseconds since 1970 (UTC) */
export function certificateLines({ url, certificate }: AddressReport, now: number): readonly string[] {
  if (certificate === undefined) return [];
  const { names, complaints } = certificate;
  const { check } = terminalWords();
  return [
    check.certificateFor(names.length === 0 ? check.noName : names.map(visibleName).join(', ')),
    check.issuedBy(validity(certificate, now), visibleName(certificate.issuerName)),
    ...complaints.map((complaint) => complaintSentence(complaint, url)),
    ...(complaints.length === 0 && certificate.issuer === 'own' ? [trustSentence(url)] : []),
  ];
}

function validity({ validFrom, validTo }: SeenCertificate, now: number): string {
  return terminalWords().check.validity(dateOf(validFrom), dateOf(validTo), daysLeft(validTo, now));
}

/** What a client says, and what to do. */
function complaintSentence(complaint: ClientComplaint, url: string): string {
  const { complaints } = terminalWords().check;
  if (complaint === 'unknown-authority') return `${complaints[complaint]} ${trustSentence(url)}`;
  return complaint === 'not-covered' ? complaints[complaint](new URL(url).hostname) : complaints[complaint];
}

function trustSentence(url: string): string {
  return terminalWords().check.trust(new URL('/~porthole/trust', url.replace(/^https:/, 'http:')).href);
}

function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
