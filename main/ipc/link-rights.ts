/** Which rights a link to a share can give: the window offers these, and a link with another is not made. */
import type { LinkPlace, LinkRight } from '../links/link.ts';
import type { ShareState } from './app-state.ts';

/** What of a share decides it. */
export interface LinkableShare extends Pick<ShareState, 'write' | 'dropBox' | 'files'> {
  /** Undefined unless it is a text. */
  readonly note: unknown;
}

/** The usual one first. Nothing can be added to single files and texts, nothing is seen in a drop box. */
export function linkRights(share: LinkableShare, kind: LinkPlace['kind']): readonly LinkRight[] {
  if (kind === 'file' || share.files !== undefined || share.note !== undefined) return ['look'];
  if (share.dropBox) return ['add'];
  return share.write === 'change' ? ['look', 'add', 'look-and-add', 'change'] : ['look', 'add', 'look-and-add'];
}

/** What its QR code lets people do, which stands for the PIN or password. */
export function codeRight({ write, dropBox }: Pick<LinkableShare, 'write' | 'dropBox'>): LinkRight {
  if (write === 'add') return dropBox ? 'add' : 'look-and-add';
  return write;
}

/** What a link lets people do now: nothing is changed where the share does not allow it any more. */
export function presentRight(right: LinkRight, { write }: Pick<LinkableShare, 'write'>): LinkRight {
  return right === 'change' && write !== 'change' ? 'look-and-add' : right;
}
