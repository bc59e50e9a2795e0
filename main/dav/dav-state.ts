/** What WebDAV's programs leave in a share, in memory: of all that it shares, by whatever link or folder they came. */
import { DeadProperties } from './dead-properties.ts';
import { LockTable } from './lock-table.ts';
import { ScatteredFiles } from './system-litter.ts';

export class DavState {
  readonly properties = new DeadProperties();
  readonly locks = new LockTable();
  readonly scattered = new ScatteredFiles();
}
