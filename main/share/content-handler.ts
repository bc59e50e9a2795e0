/** Answers with what is shared: a folder, files, a text, or what an application says. */
import type { Handler } from '../http/message.ts';

export interface ContentHandler extends Handler {
  /** Rejects with the system's error when there is nothing left to serve. */
  check(): Promise<void>;
  /** The shared pages run their scripts. */
  readonly hasScripts: boolean;
  /** Every address is its own, and what other sites may do with it is its own business. */
  readonly isOwnSite?: boolean;
}
