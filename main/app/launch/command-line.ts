/** What the app was asked on its command line: `porthole [--hidden] [--port N] [--choose-folder] [FOLDER or FILE]...`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPort } from '../../base/checks.ts';
import { HIDDEN_SWITCH } from '../system/login-item.ts';

/** What to share, from the command line or from a second start. */
export interface LaunchRequest {
  /** Absolute paths, in the order given: each folder is a share, the files together are one. */
  readonly paths: readonly string[];
  /** The port asked for; undefined when none was named or it is not a port number. */
  readonly port: number | undefined;
  /** What was named as a port and is none; undefined when there was no such thing. */
  readonly badPort: string | undefined;
  /** Open the folder dialog, as the launcher's menu offers. */
  readonly choosesFolder: boolean;
  /** Whether the window stays closed: a start with the session. */
  readonly hidden: boolean;
}

/** Where the arguments come from. */
export interface LaunchContext {
  /** `process.argv`. */
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** Absolute path of the folder that the runtime was told to run; undefined in a packaged app. */
  readonly appPath: string | undefined;
}

const PORT_SWITCH = '--port';
const CHOOSE_SWITCH = '--choose-folder';

/** Switches that we do not know belong to Chromium and are passed over. */
export function parseCommandLine(context: LaunchContext): LaunchRequest {
  const args = ownArguments(context);
  const paths: string[] = [];
  let named: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === PORT_SWITCH) {
      index += 1;
      named = args[index] ?? '';
    } else if (arg.startsWith(`${PORT_SWITCH}=`)) {
      named = arg.slice(PORT_SWITCH.length + 1);
    } else if (!arg.startsWith('-') && arg !== '') {
      paths.push(path.resolve(context.workingDirectory, pathOf(arg)));
    }
  }
  const port = named === undefined ? undefined : parsePort(named);
  const badPort = port === undefined ? named : undefined;
  return { paths, port, badPort, choosesFolder: args.includes(CHOOSE_SWITCH), hidden: args.includes(HIDDEN_SWITCH) };
}

/** In development the runtime's own switches and the app's folder come first. */
function ownArguments({ argv, workingDirectory, appPath }: LaunchContext): readonly string[] {
  if (appPath === undefined) return argv.slice(1);
  const appIndex = argv.findIndex((arg, index) => index > 0 && path.resolve(workingDirectory, arg) === appPath);
  return appIndex === -1 ? [] : argv.slice(appIndex + 1);
}

/** File managers hand over URLs where an entry says `%U`; one that leads to no file here is taken as it is written. */
function pathOf(arg: string): string {
  if (!arg.startsWith('file://')) return arg;
  try {
    return fileURLToPath(arg);
  } catch {
    return arg;
  }
}

function parsePort(text: string): number | undefined {
  const port = /^\d+$/.test(text) ? Number(text) : undefined;
  return isPort(port) ? port : undefined;
}
