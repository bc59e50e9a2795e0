/** Who hears that a visitor harms a share: the window, which offers to block them, and whoever does not look at it. */
import type { Notices } from '../../ipc/contract.ts';
import type { Notify } from '../../ipc/notices.ts';
import type { Attention } from './attention.ts';

export function tellTrouble(attention: Attention, notify: Notify, notice: Notices['trouble']): void {
  notify('trouble', notice);
  attention.troubled(notice.share, notice.trouble);
}
