/** Where this account's authority and certificates lie: the same place for the app and for the terminal mode. */
import { homedir } from 'node:os';
import { certificateFolder, dataFolder } from '../../base/data-folder.ts';

export function ownCertificateFolder(): string {
  const { platform, env: environment } = process;
  return certificateFolder(dataFolder({ platform, environment, home: homedir() }));
}
