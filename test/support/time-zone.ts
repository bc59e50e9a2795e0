/** Local time as it is elsewhere. */
import { onTestFinished } from 'vitest';

/** Until the test is over. @param zone as of the IANA's database, such as `Europe/Berlin` */
export function useTimeZone(zone: string): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  onTestFinished(() => {
    // Node takes notice of a change, and of the end of one only where it is told which zone was meant before.
    process.env.TZ = before ?? MACHINE_ZONE;
    if (before === undefined) delete process.env.TZ;
  });
}

const MACHINE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
