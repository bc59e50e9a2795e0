/** Which picture the tray shows: by state, and by the bar that it stands on. */
import path from 'node:path';
import type { NativeImage } from 'electron';
import { nativeImage, nativeTheme } from 'electron';
import type { TrayIconState } from './tray-view.ts';

/** Bars that are dark although the system's theme is light. */
const DARK_BAR_DESKTOPS = /\b(GNOME|Unity|Budgie|X-Cinnamon|Pantheon)\b/i;

/** What decides between a picture for light bars, one for dark bars, and one that the system colours. */
export interface Bar {
  readonly platform: NodeJS.Platform;
  readonly isDarkTheme: boolean;
  /** `XDG_CURRENT_DESKTOP`, empty where there is none. */
  readonly desktop: string;
}

/** The file name of a tray picture. macOS recognizes a template image by its name. */
export function resolveTrayIconName(state: TrayIconState, { platform, isDarkTheme, desktop }: Bar): string {
  if (platform === 'darwin') return `tray-${state}Template.png`;
  const isDarkBar = isDarkTheme || (platform === 'linux' && DARK_BAR_DESKTOPS.test(desktop));
  return `tray-${state}-${isDarkBar ? 'dark' : 'light'}.png`;
}

/** The tray's pictures in `folder`; the larger ones for dense displays stand beside them as `@2x`. */
export class TrayIcons {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Absolute path of the picture for this state on the bar as it is now. */
  fileFor(state: TrayIconState): string {
    const bar = {
      platform: process.platform,
      isDarkTheme: nativeTheme.shouldUseDarkColors,
      desktop: process.env.XDG_CURRENT_DESKTOP ?? '',
    };
    return path.join(this.#folder, resolveTrayIconName(state, bar));
  }

  load(file: string): NativeImage {
    return nativeImage.createFromPath(file);
  }
}
