/** Which picture the tray shows: by state, and by the bar that it stands on. */
import type { TrayIconState } from './tray-icon-state.ts';

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
  // An .ico holds every size that Windows may ask for.
  const extension = platform === 'win32' ? 'ico' : 'png';
  return `tray-${state}-${isDarkBar ? 'dark' : 'light'}.${extension}`;
}
