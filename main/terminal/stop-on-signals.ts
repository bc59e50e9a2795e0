/** What SIGINT and SIGTERM do in the terminal mode. */
import { performance } from 'node:perf_hooks';
import type { Share } from '../share/share.ts';
import type { LineWriter } from './line-writer.ts';
import { Interrupts } from './repeated-signals.ts';

/** How long running transfers may go on after an interrupt, in milliseconds. */
const GRACE_MS = 5_000;

/** How long the last lines wait for somebody to read them, in milliseconds. */
const UNREAD_MS = 1_000;

/** As shells tell that a signal ended a program: with the signal's number added. */
const SIGNAL_EXIT_BASE = 128;

/** The first one ends the share when running transfers are done or have had a few seconds; a second one ends it at once. */
export function stopOnSignals(share: Share, writer: LineWriter): void {
  const interrupts = new Interrupts({
    packageManager: process.env.npm_config_user_agent,
    isInTerminal: process.stdin.isTTY === true,
  });
  const receive = (signal: NodeJS.Signals, number: number): void => {
    const meaning = interrupts.receive(signal, performance.now());
    if (meaning === 'insists') {
      // Transfers are not waited for; what is known of them is written.
      writer.flush();
      process.exit(SIGNAL_EXIT_BASE + number);
    }
    if (meaning === 'duplicate') return;
    // At once: while Node takes itself apart, the second delivery of the signal would count as unhandled.
    void share.stop(GRACE_MS).then(() => writer.end(UNREAD_MS).then(() => process.exit(0)));
  };
  process.on('SIGINT', receive);
  process.on('SIGTERM', receive);
}
