/** Who decides whether what somebody wants to send is taken, once their rights and the room allow it: a person, or nobody. */
import type { RequestContext } from '../http/request-context.ts';
import type { TreePath } from '../tree/tree-writer.ts';

/** Who sends, as far as they say. Empty for what they don't. */
export interface Sender {
  /** The answer to "Who are you?", of at most 64 characters. */
  readonly name: string;
  /** Such as `iPhone`, of at most 64 characters. */
  readonly device: string;
}

export interface OfferedFile {
  /** Below the folder that is addressed: good names, as of `TreeWriter.goodPath`, with slashes between. */
  readonly path: string;
  /** Octets; undefined where a program does not tell beforehand. */
  readonly size: number | undefined;
  /** Milliseconds since 1970. */
  readonly modified: number | undefined;
}

/** Files that are offered together: a page offers a batch, a program that puts a file a batch of one. */
export interface Offer {
  readonly context: RequestContext;
  readonly sender: Sender;
  /** The folder that is addressed, as its names are kept. */
  readonly folder: TreePath;
  readonly files: readonly OfferedFile[];
  /** Aborted when the asker has left, or takes it back: a question is of no use any more. */
  readonly withdrawn: AbortSignal;
}

export type Verdict =
  | {
      readonly state: 'accepted';
      /** Where it goes, from the root: what is addressed, or a folder of the sender's own, which is made then. */
      readonly folder: TreePath;
      /** Indexes of those that are taken; left out for all. */
      readonly files?: readonly number[];
    }
  | { readonly state: 'declined'; readonly reason: 'by-person' | 'no-answer' | 'not-now' };

/** `asked`: a person has to be asked, and `verdict` resolves when they have answered or the time for it is over. */
export type Admission = Verdict | { readonly state: 'asked'; readonly verdict: Promise<Verdict> };

export interface ReceivingPolicy {
  /** Asked for each batch before anything of it is taken, and before anything is written. Must not reject. */
  admit(offer: Offer): Admission | Promise<Admission>;
  /** The folder of theirs into which all goes that they send; undefined, or left out, where it goes where it is addressed. */
  ownFolder?(context: RequestContext): string | undefined;
}

/** All that rights and room allow, where it is addressed. */
export const ACCEPT_ALL: ReceivingPolicy = {
  admit: ({ folder }) => ({ state: 'accepted', folder }),
};
