/** What goes to standard error: for people, and no more of it than somebody reads. */
import { neverWaitFor } from './line-writer.ts';

/** Octets that wait while nobody reads. */
const MAX_WAITING_BYTES = 256 * 1024;

/** Where complaints can't be written, nobody reads them; that must not end the share, nor hold it up. */
export function prepareComplaints(): void {
  neverWaitFor(process.stderr);
  process.stderr.on('error', () => undefined);
}

/** Writes one line, or several. */
export function complain(text: string): void {
  if (process.stderr.writableLength < MAX_WAITING_BYTES) process.stderr.write(`${text}\n`);
}
