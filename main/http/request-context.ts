/**
 * What is known of who asks, beside what they ask for. A connection gives each of its requests the same to begin with; guards
 * put another in its place where they know more, and handlers, the log and the table of transfers go by what stands there.
 */

import type { AddingQuota } from '../base/octet-quota.ts';

/** What somebody may do: look, also add what is new, also change what is there. */
export type Rights = 'look' | 'add' | 'change';

/** What somebody was admitted by, for as long as it holds: when it ends, so does what they are getting. */
export interface Admission {
  readonly isValid: boolean;
  /** What it allows by now: less, perhaps, than when the request came. */
  readonly rights: Rights;
  /** Status for what it allows no longer; 403 when left out. */
  readonly lostStatus?: number | undefined;
  /** How much may be added by it, beside what may be added in all; undefined for as much as that. */
  readonly quota?: AddingQuota | undefined;
  /** Whoever may add by it sees nothing of what is there. */
  readonly isDropBox?: boolean;
}

export interface RequestContext {
  /** As of `visitorKey`: by this, all that one visitor has is counted. */
  readonly visitor: string;
  /** Their IP address. Of whoever asked a proxy that is believed, not of the proxy: many visitors share its connections. */
  readonly address: string;
  /** Of the URL that they opened, as far as that is known. */
  readonly scheme: 'http' | 'https';
  /** Who they have proved to be; undefined when nobody has asked for a proof. */
  readonly identity: string | undefined;
  readonly rights: Rights;
  /** The name of the link by which they came; undefined by the share's own address. */
  readonly link: string | undefined;
  /** undefined where everybody may come in. */
  readonly admission: Admission | undefined;
  /**
   * Below which path of the server lies what they see: encoded, without a slash at its end; empty for the whole of it. Whatever
   * leads them somewhere begins with it.
   */
  readonly mount: string;
}

const RANK: Readonly<Record<Rights, number>> = { look: 0, add: 1, change: 2 };

/** What they may do at this moment: no more than when they asked, and no more than what they came by allows now. */
export function rightsNow({ rights, admission }: RequestContext): Rights {
  if (admission === undefined) return rights;
  if (!admission.isValid) return 'look';
  return RANK[admission.rights] < RANK[rights] ? admission.rights : rights;
}

/** Whether they may do this at this moment. */
export function allows(context: RequestContext, wanted: Rights): boolean {
  return RANK[rightsNow(context)] >= RANK[wanted];
}

/** Of whoever has the other end of a connection, until a guard knows more. */
export function directContext(
  visitor: string,
  address: string,
  scheme: RequestContext['scheme'] = 'http',
): RequestContext {
  return {
    visitor,
    address,
    scheme,
    identity: undefined,
    rights: 'look',
    link: undefined,
    admission: undefined,
    mount: '',
  };
}
