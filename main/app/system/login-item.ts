/** How the app is started with the session: a pure decision of what the system has to be told. */
import path from 'node:path';

/** Starts the app without a window. */
export const HIDDEN_SWITCH = '--hidden';

/** What the answer depends on. */
export interface LoginContext {
  readonly platform: NodeJS.Platform;
  /** `process.getSystemVersion()`. */
  readonly systemVersion: string;
  /** Absolute path of the running program. */
  readonly executable: string;
  /** Absolute path of the app's folder that the runtime was told to run; undefined in a packaged app. */
  readonly appPath: string | undefined;
  /** The folder of the user's configuration, such as `~/.config`. */
  readonly configFolder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** What Electron's `setLoginItemSettings` takes, apart from `openAtLogin`. */
export interface LoginSettings {
  readonly path?: string;
  readonly args?: string[];
  readonly openAsHidden?: boolean;
}

/** A file of the desktop's autostart folder, or a setting of the system. */
export type LoginItem =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'setting'; readonly settings: LoginSettings };

/** macOS hides login items by a setting up to this version; after it, an app hides itself. */
const LAST_MACOS_THAT_HIDES = 12;

export function resolveLoginItem(context: LoginContext): LoginItem {
  const { platform, systemVersion } = context;
  const [program = '', ...args] = commandOf(context);
  if (platform === 'win32') return { kind: 'setting', settings: { path: program, args: args.map(quoteForWindows) } };
  if (platform === 'darwin') {
    const hides = Number.parseInt(systemVersion, 10) <= LAST_MACOS_THAT_HIDES;
    return { kind: 'setting', settings: hides ? { openAsHidden: true } : {} };
  }
  const file = path.posix.join(context.configFolder, 'autostart', 'porthole.desktop');
  return { kind: 'file', path: file, text: formatDesktopEntry([program, ...args]) };
}

/** Whether an autostart file that is there still starts the app: desktops switch it off by a line of their own. */
export function isEnabled(text: string): boolean {
  return !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text);
}

/** An AppImage and a portable program run from a folder that is gone afterwards: they tell where they really are. */
function commandOf({ platform, executable, appPath, environment }: LoginContext): readonly string[] {
  const { APPIMAGE, PORTABLE_EXECUTABLE_FILE } = environment;
  if (appPath !== undefined) return [executable, appPath, HIDDEN_SWITCH];
  const outer = platform === 'win32' ? PORTABLE_EXECUTABLE_FILE : APPIMAGE;
  return [outer || executable, HIDDEN_SWITCH];
}

/** As the Desktop Entry Specification 1.5 and the Desktop Application Autostart Specification say. */
function formatDesktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Porthole',
    `Exec=${escapeValue(command.map(quoteArgument).join(' '))}`,
    'Icon=porthole',
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument of `Exec`: in double quotes, within which four characters are escaped; a percent sign begins a field code. */
function quoteArgument(argument: string): string {
  return `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/** A value of type string: the escapes that hold for every one of them. */
function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
}

/** Electron puts the arguments together without quoting them. */
function quoteForWindows(argument: string): string {
  return /[\s"]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;
}
