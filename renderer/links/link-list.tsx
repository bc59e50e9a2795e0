/** The links of a share: what became of each, and what can be done with it. There is no button while there are none. */
import { Copy, Link2, Pause, Play, QrCode, X } from 'lucide-react';
import { useState } from 'react';
import type { LinkState, ShareState } from '../../main/ipc/app-state.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import { QrCard } from '../qr/qr-card.tsx';
import type { Sentence } from '../state/message-store.ts';
import { useServices } from '../state/services.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Name } from '../ui/name.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { linkSentence } from './link-sentence.ts';
import css from './links.module.css';

interface Shown {
  readonly name: string;
  readonly url: string;
}

export function LinkList({ share }: { readonly share: ShareState }) {
  const { words, formats } = useLanguage();
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const { links } = share;
  if (links.length === 0) return undefined;
  const label = words.links.count(formats.counted(links.length));
  return (
    <>
      <Popover
        label={label}
        panelLabel={words.links.list}
        trigger={
          <>
            <Link2 size={14} />
            <span className={css.words}>{label}</span>
            <span className={css.number}>{formats.number(links.length)}</span>
          </>
        }
        triggerClass={css.trigger}
        align="start"
      >
        {(close) => (
          <ul className={css.list} aria-label={words.links.list}>
            {links.map((link) => (
              <LinkRow key={link.id} share={share} link={link} onShow={setShown} onLast={close} />
            ))}
          </ul>
        )}
      </Popover>
      {shown !== undefined && (
        <Dialog title={words.links.showQr(shown.name)} onClose={() => setShown(undefined)}>
          <QrCard url={shown.url} />
        </Dialog>
      )}
    </>
  );
}

interface LinkRowProps {
  readonly share: ShareState;
  readonly link: LinkState;
  readonly onShow: (shown: Shown) => void;
  /** The last link takes the list along. */
  readonly onLast: () => void;
}

function LinkRow({ share, link, onShow, onLast }: LinkRowProps) {
  const language = useLanguage();
  const { links } = language.words;
  const { target, isPaused } = link;
  const name = visibleName(link.name);
  const actions = useLinkActions(share, link);
  return (
    <li>
      <div className={css.what}>
        <Name>{name}</Name>
        {target !== undefined && target !== link.name && <Name className={css.target}>{target}</Name>}
        <span className={css.state}>{linkSentence(link, language, Date.now())}</span>
      </div>
      <div className={css.actions}>
        <IconButton kind="small" icon={Copy} label={links.copyLink(name)} onPress={actions.copy} />
        <IconButton kind="small" icon={QrCode} label={links.showQr(name)} onPress={() => actions.show(onShow)} />
        <IconButton
          kind="small"
          icon={isPaused ? Play : Pause}
          label={isPaused ? links.resume(name) : links.pause(name)}
          onPress={actions.pause}
        />
        <IconButton
          kind="small"
          icon={X}
          label={links.remove(name)}
          onPress={() => {
            if (share.links.length === 1) onLast();
            actions.remove();
          }}
        />
      </div>
    </li>
  );
}

interface LinkActions {
  readonly copy: () => void;
  readonly show: (onShow: (shown: Shown) => void) => void;
  readonly pause: () => void;
  readonly remove: () => void;
}

function useLinkActions({ id, status }: ShareState, link: LinkState): LinkActions {
  const { bridge, run, message } = useServices();
  const name = visibleName(link.name);
  const tell = async (use: (url: string) => unknown): Promise<void> => {
    const url = await bridge.tellLink(id, link.id);
    if (url !== undefined) await use(url);
    else {
      const isRunning = status.state === 'running';
      const describe: Sentence = ({ words }) => (isRunning ? words.links.unknown(name) : words.links.notRunning);
      message.set({ kind: 'text', describe });
    }
  };
  const copy = async (url: string): Promise<void> => {
    await bridge.copyText(url);
    message.set({ kind: 'text', describe: ({ words }) => words.links.copied(name) });
  };
  const remove = async (): Promise<void> => {
    await bridge.removeLink(id, link.id);
    const undo = (): void => run(bridge.restoreLink(id, link.id));
    message.set({ kind: 'undoable', describe: ({ words }) => words.links.removed(name), undo });
  };
  return {
    copy: () => run(tell(copy)),
    show: (onShow) => run(tell((url) => onShow({ name, url }))),
    pause: () => run(bridge.pauseLink(id, link.id, !link.isPaused)),
    remove: () => run(remove()),
  };
}
