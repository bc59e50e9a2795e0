/** Names that Windows takes for something else than an ordinary file. */
import type { FileName } from '../files/file-path.ts';

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3])(?:\s*[.:].*|\s*)$/i;

/** Whether Windows takes a name for a device, whatever its ending. */
export function isWindowsDevice(name: string): boolean {
  return WINDOWS_DEVICE.test(name);
}

/**
 * Whether a name means an ordinary file to Windows: no drive or alternate data stream (`:`), no separator, no device,
 * no characters that Windows expands or drops (a trailing dot or space names another file).
 */
export function isWindowsName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids control characters in names
  return !/[\x00-\x1f<>:"/\\|?*]/.test(name) && !/[. ]$/.test(name) && !isWindowsDevice(name);
}

/**
 * Whether this system opens, by a name that stands in a folder, what has it there. On Windows other systems and programs may
 * have left `a.txt.` beside `a.txt`, and asked for the first it opens the second.
 */
export function opensByName(name: FileName, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'win32' || (typeof name === 'string' && isWindowsName(name));
}
