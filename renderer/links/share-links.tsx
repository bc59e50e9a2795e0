/** The links of a share, beside who can open it without one. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import { CreateLink } from './create-link.tsx';
import { LinkList } from './link-list.tsx';
import css from './links.module.css';

export function ShareLinks({ share }: { readonly share: ShareState }) {
  const isRunning = share.status.state === 'running';
  if (!isRunning && share.links.length === 0) return undefined;
  return (
    <div className={css.links}>
      <LinkList share={share} />
      {isRunning && <CreateLink share={share} />}
    </div>
  );
}
