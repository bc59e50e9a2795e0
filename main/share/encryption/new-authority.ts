/** Another authority in the place of one that can't be used. */
import { layAuthorityAside } from '../../certificates/certificate-authority.ts';
import { ownCertificateFolder } from './own-folder.ts';

/** The next encrypted share that is opened makes another one. False when the system does not let the old one be moved. */
export function makeRoomForAuthority(folder = ownCertificateFolder()): boolean {
  try {
    layAuthorityAside(folder, Date.now());
    return true;
  } catch (error) {
    // Somebody else was quicker: what was wanted is so.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
