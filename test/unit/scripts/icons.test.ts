import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveTrayIconName } from '../../../main/app/tray/tray-icon-name.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const ASSETS = path.join(ROOT, 'main', 'app', 'assets');

const PNG_SIGNATURE = '89504e47';
const ICO_SIGNATURE = '00000100';

const BARS = [
  { platform: 'linux', isDarkTheme: false, desktop: 'KDE' },
  { platform: 'linux', isDarkTheme: true, desktop: 'KDE' },
  { platform: 'win32', isDarkTheme: false, desktop: '' },
  { platform: 'win32', isDarkTheme: true, desktop: '' },
  { platform: 'darwin', isDarkTheme: false, desktop: '' },
] as const;

async function readSignature(file: string): Promise<string> {
  return (await readFile(file)).subarray(0, 4).toString('hex');
}

describe.each(['stopped', 'sharing', 'active', 'failed'] as const)('the tray picture for %s', (state) => {
  it.each(BARS)('is there for $platform, dark: $isDarkTheme', async (bar) => {
    const file = path.join(ASSETS, resolveTrayIconName(state, bar));
    expect(await readSignature(file)).toBe(file.endsWith('.ico') ? ICO_SIGNATURE : PNG_SIGNATURE);
  });

  it('has its size for dense displays of macOS beside it', async () => {
    expect(await readSignature(path.join(ASSETS, `tray-${state}Template@2x.png`))).toBe(PNG_SIGNATURE);
  });
});
