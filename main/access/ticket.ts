/** What somebody came in with: the requests that it admitted end with it. */
import type { Admission, Rights } from '../http/request-context.ts';

export interface Ticket extends Admission {
  /** Who it is, for people: a name, or what opened the share. undefined for who proved nothing. */
  readonly identity: string | undefined;
  /** What it rests on: whose hash was met. A session rests on the same as the credential that began it. */
  readonly basis: string;
  rights: Rights;
  isValid: boolean;
}
