/** How a share is encrypted, as data. */
import type { AuthorityProblem } from '../../certificates/authority-error.ts';
import type { GivenFiles, GivenProblem } from '../../certificates/given-identity.ts';

/** What is chosen. */
export interface Encryption {
  /** What can be had by https is not to be had by http. */
  readonly isOnly: boolean;
  /** A certificate from elsewhere; undefined for one of this installation's authority. */
  readonly files?: GivenFiles | undefined;
}

/** Why there is no certificate. `file`: absolute path, or as it was given. */
export type CertificateFault =
  | { readonly kind: 'authority'; readonly problem: AuthorityProblem; readonly file: string }
  | {
      readonly kind: 'given';
      readonly problem: GivenProblem;
      readonly file: string;
      /** The system's, for what could not be read. */
      readonly code?: string | undefined;
    }
  /** The thread that makes certificates failed. */
  | { readonly kind: 'not-made'; readonly detail: string };

/** What a share shows of how it is encrypted. */
export interface EncryptionState {
  readonly isOnly: boolean;
  /** What the certificate is for. */
  readonly names: readonly string[];
  /** Its last moment, in milliseconds since 1970 (UTC). */
  readonly validTo: number;
  /** Why another certificate that is due can't be had; this one stays meanwhile. */
  readonly kept?: CertificateFault | undefined;
  /** Undefined with a certificate from elsewhere. */
  readonly authority:
    | {
        /** SHA-256 of the certificate, in pairs with colons. */
        readonly fingerprint: string;
        readonly name: string;
        /** Where the certificate lies, for programs. */
        readonly file: string;
      }
    | undefined;
}
