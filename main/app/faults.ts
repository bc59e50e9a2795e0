/** Bugs: written to the diagnostic log, and said, instead of a silent or endless death. */
import path from 'node:path';
import type { App } from 'electron';
import { dialog } from 'electron';
import type { DiagnosticLog } from './diagnostic-log.ts';
import { resolveWords } from './words/resolve-words.ts';

/** Where the diagnostic log is kept. */
export function logFolderOf(app: App): string {
  return path.join(app.getPath('userData'), 'logs');
}

/** From here on no fault of the main process goes unwritten. */
export function watchForFaults(app: App, log: DiagnosticLog): void {
  process.on('uncaughtException', (error) => {
    log.fatal('Uncaught exception', error);
    const { message, detail } = resolveWords('system', app.getLocale()).unexpected(logFolderOf(app));
    dialog.showErrorBox(message, detail);
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => log.error('Unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.error(`The ${type} process is gone: ${reason} (exit code ${exitCode})`),
  );
}
