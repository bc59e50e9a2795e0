/** Reports of bugs and failing disks, no more of them than somebody reads: visitors can ask again and again for what fails. */

/** Reports passed on in one stretch, and how long that is, in milliseconds. */
const MAX_REPORTS = 30;
const STRETCH_MS = 60_000;

/** Longest report, in characters. */
const MAX_LENGTH = 8 * 1024;

/**
 * Bounds what `write` gets; what was left out is counted in the next report.
 * @param now milliseconds, monotonic; a test may stand in for it
 */
export function limitReports(
  write: (text: string) => void,
  now: () => number = () => performance.now(),
): (error: unknown) => void {
  let began = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (error) => {
    if (now() - began >= STRETCH_MS) {
      if (count > MAX_REPORTS) write(`${count - MAX_REPORTS} more reports were left out.`);
      began = now();
      count = 0;
    }
    count += 1;
    if (count <= MAX_REPORTS) write(textOf(error).slice(0, MAX_LENGTH));
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
