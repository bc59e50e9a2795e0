/** What a share tells of its encryption while it runs: handshakes that fail, and certificates that are due and can't be had. */
import type { ShareEvent } from '../share-event.ts';
import { CertificateLooks } from './certificate-faults.ts';
import { HandshakeReports } from './handshake-reports.ts';

export class EncryptionWatch {
  readonly #handshakes: HandshakeReports;
  readonly #certificates: CertificateLooks;

  /** @param left hears of each handshake that was begun and not ended, by its visitor */
  constructor(tell: (event: ShareEvent) => void, left: (visitor: string) => void) {
    this.#handshakes = new HandshakeReports(
      (failure) => tell({ kind: 'handshake-failed', ...failure }),
      undefined,
      left,
    );
    this.#certificates = new CertificateLooks((fault) => tell({ kind: 'certificate-kept', fault }));
  }

  /** See HandshakeReports. */
  get handshakeFailed(): HandshakeReports['failed'] {
    return this.#handshakes.failed;
  }

  /** See CertificateLooks. */
  look(share: Parameters<CertificateLooks['look']>[0]): Promise<boolean> {
    return this.#certificates.look(share);
  }
}
