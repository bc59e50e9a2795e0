/** Which folders a file manager opens as folders, by their names. */
import path from 'node:path';

/**
 * macOS runs folders named `X.app`, hands others (`.pkg`, `.workflow`, `.prefPane`) to programs, and which endings count changes
 * with every program that is installed; Windows runs what stands behind `X.{...}`, and takes `X.exe` for `X`. So there only names
 * without an ending are opened.
 */
export function opensAsFolder(folder: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'darwin' && platform !== 'win32') return true;
  const { basename } = platform === 'win32' ? path.win32 : path.posix;
  return !basename(folder).replace(/^\./, '').includes('.');
}
