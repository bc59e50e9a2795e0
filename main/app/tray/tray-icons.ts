/** The tray's pictures, loaded. */
import path from 'node:path';
import type { NativeImage } from 'electron';
import { nativeImage, nativeTheme } from 'electron';
import { resolveTrayIconName } from './tray-icon-name.ts';
import type { TrayIconState } from './tray-icon-state.ts';

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
