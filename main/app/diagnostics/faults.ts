/**
 * Bugs, and what keeps the app from starting: written down where there is a place, and said, instead of a silent or endless
 * death.
 */
import path from 'node:path';
import type { App } from 'electron';
import { dialog } from 'electron';
import { bearFaults } from '../../base/uncaught-errors.ts';
import { visibleSentences } from '../../text/visible-name.ts';
import { resolveWords } from '../../words/resolve-app-words.ts';
import type { DiagnosticLog } from './diagnostic-log.ts';

/** Where the diagnostic log is kept. */
export function logFolderOf(app: App): string {
  return path.join(app.getPath('userData'), 'logs');
}

/** Ends the app because of a bug: writes it down, says so, and leaves nothing half alive. */
export function dieOf(error: unknown, app: App, log: DiagnosticLog): void {
  log.fatal('The app has to end', error);
  const { message, detail } = resolveWords('system', app.getLocale()).unexpected(logFolderOf(app));
  dialog.showErrorBox(message, visibleSentences(detail));
  app.exit(1);
}

/**
 * Ends the app because nothing can be written in its own folder: says so in a box, and on stderr for whoever started it in a
 * terminal.
 */
export async function endWithoutFolder(app: App): Promise<void> {
  const { message, detail } = resolveWords('system', app.getLocale()).ownFolderNotUsable(app.getPath('userData'));
  process.stderr.write(`${message}. ${detail}\n`);
  // Before that, Linux shows no box.
  await app.whenReady();
  dialog.showErrorBox(message, visibleSentences(detail));
  app.exit(1);
}

/** From here on no fault of the main process goes unwritten. */
export function watchForFaults(app: App, log: DiagnosticLog): void {
  bearFaults(process, {
    report: (error) => log.error('A fault', error),
    end: (error) => dieOf(error, app, log),
    isUp: () => app.isReady(),
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.error(`The ${type} process is gone: ${reason} (exit code ${exitCode})`),
  );
}
