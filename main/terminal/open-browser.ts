/** Shows an address in this computer's browser, by what each system has for it; no shell reads the address. */
import { spawn } from 'node:child_process';

type Opener = readonly [program: string, ...args: string[]];

export function openerOf(platform: NodeJS.Platform): Opener {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}

/** @param failed called when there is no program for it, or when it could not */
export function openBrowser(url: string, platform: NodeJS.Platform, failed: () => void): void {
  const [program, ...args] = openerOf(platform);
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', failed);
  child.once('exit', (status) => {
    if (status !== 0) failed();
  });
  // The browser outlives the share, and the share does not wait for it.
  child.unref();
}
