/** Looks now and then whether a share needs another certificate, and tells what keeps it from one: each thing once. */
import type { CertificateFault } from './encryption.ts';
import { IdentityFault } from './share-identity.ts';

interface Refreshable {
  /** See OpenShare. */
  refreshIdentity(): Promise<boolean>;
}

export class CertificateLooks {
  #told = '';

  constructor(private readonly tell: (fault: CertificateFault) => void) {}

  /** Resolves with whether it has another one now. */
  async look(share: Refreshable): Promise<boolean> {
    try {
      const isAnother = await share.refreshIdentity();
      if (isAnother) this.#told = '';
      return isAnother;
    } catch (error) {
      if (!(error instanceof IdentityFault)) throw error;
      const text = JSON.stringify(error.fault);
      if (text !== this.#told) this.tell(error.fault);
      this.#told = text;
      return false;
    }
  }
}
