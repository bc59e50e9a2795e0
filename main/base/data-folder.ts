/** Where what has to outlast the program is kept: the same place for the app and for the terminal mode. */
import { posix, win32 } from 'node:path';

/** The system that is asked, so that tests may ask for each. */
export interface SystemPlaces {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person's home, absolute. */
  readonly home: string;
}

/** Absolute path of the data folder, which may not be there yet. On Linux as the XDG Base Directory Specification says. */
export function dataFolder({ platform, environment, home }: SystemPlaces): string {
  if (platform === 'win32') {
    const { LOCALAPPDATA = '' } = environment;
    const local = win32.isAbsolute(LOCALAPPDATA) ? LOCALAPPDATA : win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'Porthole');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Porthole');
  const { XDG_DATA_HOME = '' } = environment;
  // A relative path is to be ignored, says the specification.
  return posix.join(posix.isAbsolute(XDG_DATA_HOME) ? XDG_DATA_HOME : posix.join(home, '.local', 'share'), 'porthole');
}

/** In the data folder: what this installation proves itself with. */
export function certificateFolder(dataFolder: string): string {
  return (dataFolder.includes('\\') ? win32 : posix).join(dataFolder, 'certificates');
}
