/** Which status code answers what was thrown: one table for the system's errors (RFC 9110 §15). */
import { HttpError } from './http-error.ts';

/** System error codes and what they mean to a visitor; any other is our problem: 500. */
const ERRNO_STATUS: Readonly<Record<string, number>> = {
  ENOENT: 404,
  ENOTDIR: 404,
  ENAMETOOLONG: 404,
  ELOOP: 404,
  EINVAL: 404,
  // Opening a socket, or a device without a driver.
  ENXIO: 404,
  ENODEV: 404,
  EACCES: 403,
  EPERM: 403,
  // On Windows another program has it for itself, as a rule not for long.
  EBUSY: 503,
  EMFILE: 503,
  ENFILE: 503,
};

/** Told of errors that are nobody's request: bugs and failing disks. */
export type ReportBug = (error: unknown) => void;

/** The status for anything thrown; `report` is called for what ends in 500. */
export function statusOfError(error: unknown, report: ReportBug): number {
  if (error instanceof HttpError) return error.status;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const status = code === undefined ? undefined : ERRNO_STATUS[code];
  if (status !== undefined) return status;
  report(error);
  return 500;
}
