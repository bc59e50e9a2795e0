/** https on the command line: what its options mean together, and what keeps it from working, in words. */
import type { CertificateFault } from '../share/encryption/encryption.ts';
import type { FailedHandshake } from '../share/encryption/handshake-reports.ts';
import type { ShareOptions } from '../share/options.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

/** Each of the options means https. @throws ArgumentError */
export function withEncryption(options: ShareOptions): ShareOptions {
  const { encrypts, onlyEncrypted, certificateFile, certificateKeyFile } = options;
  if (certificateFile === undefined && certificateKeyFile !== undefined) {
    throw new ArgumentError(terminalWords().problems.keyAlone);
  }
  if (certificateFile !== undefined && certificateKeyFile === undefined) {
    throw new ArgumentError(terminalWords().problems.certificateAlone);
  }
  return { ...options, encrypts: encrypts || onlyEncrypted || certificateFile !== undefined };
}

/** What happened, and what to do. */
export function certificateSentence(fault: CertificateFault): string {
  const { certificate } = terminalWords();
  switch (fault.kind) {
    case 'authority':
      return certificate.authority[fault.problem](visibleName(fault.file));
    case 'given':
      return certificate.given[fault.problem](visibleName(fault.file), fault.code ?? certificate.unknown);
    case 'not-made':
      return certificate.notMade(visibleName(fault.detail));
  }
}

/** Another certificate was due. */
export function keptCertificateSentence(fault: CertificateFault): string {
  return terminalWords().certificate.kept(certificateSentence(fault));
}

export function handshakeSentence({ visitor, reason, code }: FailedHandshake): string {
  return terminalWords().certificate.handshake[reason](visitor, visibleName(code));
}
