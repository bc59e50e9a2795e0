/** Why there is no certificate, or not another one, as a sentence. */
import type { CertificateFault } from '../../main/share/encryption/encryption.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import type { Words } from '../../main/words/en/window.ts';

export function certificateSentence(fault: CertificateFault, { faults }: Words['encryption']): string {
  switch (fault.kind) {
    case 'authority':
      return faults.authority[fault.problem](visibleName(fault.file));
    case 'given':
      return faults.given[fault.problem](visibleName(fault.file));
    case 'not-made':
      return faults.notMade;
  }
}
