/** https on the command line: what its options mean together, and what keeps it from working, in words. */
import type { CertificateFault } from '../share/encryption/encryption.ts';
import type { FailedHandshake } from '../share/encryption/handshake-reports.ts';
import type { ShareOptions } from '../share/options.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';

/** Each of the options means https. @throws ArgumentError */
export function withEncryption(options: ShareOptions): ShareOptions {
  const { encrypts, onlyEncrypted, certificateFile, certificateKeyFile } = options;
  if (certificateFile === undefined && certificateKeyFile !== undefined) {
    throw new ArgumentError('--tls-key goes with --tls-cert: a key alone proves nothing.');
  }
  if (certificateFile !== undefined && certificateKeyFile === undefined) {
    throw new ArgumentError('--tls-cert goes with --tls-key: the key of that certificate.');
  }
  return { ...options, encrypts: encrypts || onlyEncrypted || certificateFile !== undefined };
}

/** What happened, and what to do. */
export function certificateSentence(fault: CertificateFault): string {
  switch (fault.kind) {
    case 'authority':
      return authoritySentence(fault);
    case 'given':
      return givenSentence(fault);
    case 'not-made':
      return `No certificate could be made: ${visibleName(fault.detail)}.`;
  }
}

function authoritySentence({ problem, file }: Extract<CertificateFault, { kind: 'authority' }>): string {
  const name = visibleName(file);
  const another = 'another one is made at the next start, and every device has to trust that one anew';
  switch (problem) {
    case 'damaged':
      return `The authority in ${name} is damaged. Put it back from a backup, or move the file away: ${another}.`;
    case 'expired':
      return `The authority in ${name} is not valid at this time. Is the clock right? Otherwise move the file away: ${another}.`;
    case 'unreadable':
      return `The authority in ${name} can't be read. Let this account read it, or move the file away: ${another}.`;
    case 'not-kept':
      return `The authority can't be kept in ${name}. Let this account write there, or say where with XDG_DATA_HOME.`;
  }
}

function givenSentence({ problem, file, code }: Extract<CertificateFault, { kind: 'given' }>): string {
  const name = visibleName(file);
  switch (problem) {
    case 'not-read':
      return `${name} can't be read (${code ?? 'unknown'}).`;
    case 'no-certificate':
      return `There is no certificate in ${name}; it has to be in PEM form.`;
    case 'no-key':
      return `There is no private key in ${name}; it has to be in PEM form.`;
    case 'encrypted-key':
      return `The key in ${name} needs a passphrase. Take it off with openssl pkey, and keep the file to yourself.`;
    case 'no-pair':
      return `The key in ${name} belongs to another certificate.`;
    case 'expired':
      return `The certificate in ${name} has expired.`;
    case 'not-usable':
      return `The certificate in ${name} can't be used (${code ?? 'unknown'}).`;
  }
}

/** Another certificate was due. */
export function keptCertificateSentence(fault: CertificateFault): string {
  return `${certificateSentence(fault)} The certificate stays as it was.`;
}

export function handshakeSentence({ visitor, reason, code }: FailedHandshake): string {
  const who = `https with ${visitor} failed`;
  switch (reason) {
    case 'distrust':
      return `${who}: it does not trust this computer yet; /~porthole/trust says how that is done.`;
    case 'too-old':
      return `${who}: it knows nothing newer than TLS 1.1, or no cipher of today.`;
    case 'slow':
      return `${who}: the handshake was not finished in time.`;
    case 'broken':
      return `${who} (${visibleName(code)}).`;
  }
}
