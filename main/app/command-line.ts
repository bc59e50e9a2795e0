/** What the app was asked on its command line: `porthole [--port N] [FOLDER]`. */
import path from 'node:path';
import { isPort } from '../ipc/checks.ts';

/** What to share, from the command line or from a second start. */
export interface LaunchRequest {
  /** Absolute path of the folder to share; undefined when none was named. */
  readonly folder: string | undefined;
  /** The port asked for; undefined when none was named or it is not a port number. */
  readonly port: number | undefined;
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

/** Switches that we do not know belong to Chromium and are passed over. */
export function parseCommandLine(context: LaunchContext): LaunchRequest {
  const args = ownArguments(context);
  let folder: string | undefined;
  let port: number | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === PORT_SWITCH) {
      index += 1;
      port = parsePort(args[index] ?? '');
    } else if (arg.startsWith(`${PORT_SWITCH}=`)) {
      port = parsePort(arg.slice(PORT_SWITCH.length + 1));
    } else if (!arg.startsWith('-') && arg !== '') {
      folder = path.resolve(context.workingDirectory, arg);
    }
  }
  return { folder, port };
}

/** In development the runtime's own switches and the app's folder come first. */
function ownArguments({ argv, workingDirectory, appPath }: LaunchContext): readonly string[] {
  if (appPath === undefined) return argv.slice(1);
  const appIndex = argv.findIndex((arg, index) => index > 0 && path.resolve(workingDirectory, arg) === appPath);
  return appIndex === -1 ? [] : argv.slice(appIndex + 1);
}

function parsePort(text: string): number | undefined {
  const port = /^\d+$/.test(text) ? Number(text) : undefined;
  return isPort(port) ? port : undefined;
}
