/** What the thread of certificate-thread.ts is asked: X.509 certificates (RFC 5280) with keys on P-256. */

/** A certificate and its private key (PKCS #8), each in PEM. */
export interface KeyedCertificate {
  readonly cert: string;
  readonly key: string;
}

/** Whom a certificate is for. */
export interface LeafNames {
  /** Host names in lower case, as DNS has them. */
  readonly dns: readonly string[];
  /** IP addresses without zones. */
  readonly ip: readonly string[];
}

export type CertificateQuestion =
  | {
      readonly kind: 'authority';
      /** What people read where they trust it; at most 64 characters. */
      readonly commonName: string;
    }
  | {
      readonly kind: 'leaf';
      readonly commonName: string;
      readonly authority: KeyedCertificate;
      readonly names: LeafNames;
    };
