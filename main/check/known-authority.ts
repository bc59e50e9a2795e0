/** The certificate of this installation's authority, as far as a check wants it. */
import { open } from 'node:fs/promises';
import { authorityCertificateFile } from '../certificates/certificate-authority.ts';
import { ownCertificateFolder } from '../share/encryption/own-folder.ts';

/** Far more than a certificate. */
const MAX_BYTES = 64 * 1024;

/** Where it lies once it was made. */
export function ownAuthorityFile(): string {
  return authorityCertificateFile(ownCertificateFolder());
}

/** In PEM; undefined where there is none that can be read. */
export async function readAuthorityCertificate(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
