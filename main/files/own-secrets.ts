/** Where this account's keys lie: whoever shares a folder around them shares all of it but them. */
import * as fs from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { certificateFolder, dataFolder } from '../base/data-folder.ts';

/** Its real path, also where it is not there yet: links above it are resolved. */
export function ownSecretsFolder(): Buffer {
  const { platform, env: environment } = process;
  return Buffer.from(realPathOf(certificateFolder(dataFolder({ platform, environment, home: homedir() }))));
}

/** Whether a real path is that folder, or leads into it. @param folder as `ownSecretsFolder` tells it */
export function isSecret(real: Buffer, folder: Buffer): boolean {
  if (real.length < folder.length || !real.subarray(0, folder.length).equals(folder)) return false;
  return real.length === folder.length || real[folder.length] === sep.charCodeAt(0);
}

function realPathOf(path: string): string {
  try {
    return fs.realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPathOf(above), basename(path));
  }
}
