/** What the share proves itself with: for whom, for how long, and what a client says of it. */
import type { SeenCertificate } from '../../main/check/certificate.ts';
import type { Words } from '../../main/words/en/window.ts';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-panel.module.css';

interface CheckCertificateProps {
  readonly certificate: SeenCertificate;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

const DAY_MS = 86_400_000;

export function CheckCertificate({ certificate, now }: CheckCertificateProps) {
  const language = useLanguage();
  const { check, common } = language.words;
  return (
    <section className={css.certificate}>
      <h3>{check.certificate}</h3>
      <p>{check.certificateNames(common.listed(certificate.names))}</p>
      <p>{describeTime(certificate, now, language)}</p>
      <p>{describeIssuer(certificate, check)}</p>
    </section>
  );
}

function describeTime({ validFrom, validTo }: SeenCertificate, now: number, { words, formats }: Language): string {
  const { check } = words;
  if (now < validFrom) return check.certificateEarly(formats.date(validFrom));
  if (now >= validTo) return check.certificateOver(formats.date(validTo));
  return check.certificateDays(Math.floor((validTo - now) / DAY_MS), formats.date(validTo));
}

function describeIssuer({ issuer, issuerName }: SeenCertificate, { issuers }: Words['check']): string {
  return issuer === 'unknown' ? issuers.unknown(issuerName) : issuers[issuer];
}
