/** Looks now and then whether a share needs another certificate, and tells what keeps it from one: each thing once. */
import type { CertificateFault, EncryptionState } from './encryption.ts';
import { IdentityFault } from './share-identity.ts';

interface Refreshable {
  /** See OpenShare. */
  readonly encryption: EncryptionState | undefined;
  refreshIdentity(): Promise<boolean>;
}

export class CertificateLooks {
  #told = '';

  constructor(private readonly tell: (fault: CertificateFault) => void) {}

  /** Resolves with whether it is encrypted in another way now, or another one can't be had as before. */
  async look(share: Refreshable): Promise<boolean> {
    const before = JSON.stringify(share.encryption);
    try {
      await share.refreshIdentity();
      if (share.encryption?.kept === undefined) this.#told = '';
    } catch (error) {
      if (!(error instanceof IdentityFault)) throw error;
      const text = JSON.stringify(error.fault);
      if (text !== this.#told) this.tell(error.fault);
      this.#told = text;
    }
    return JSON.stringify(share.encryption) !== before;
  }
}
