/** Shuts a visitor out. Asks first when the visitor is this very computer. */
import { Ban } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { visitorKey } from '../../main/net/visitor-key.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './blocked-visitors.module.css';
import { isThisComputer } from './this-computer.ts';

export interface BlockButtonProps {
  readonly share: ShareState;
  readonly visitor: string;
  /** `wide` shows the words, `icon` only the icon. */
  readonly kind: 'wide' | 'icon';
  /** Tells it apart from others for the same visitor; names the visitor. */
  readonly label?: string;
}

/** Nothing for a visitor who is blocked already. */
export function BlockButton({ share, visitor, kind, label: ownLabel }: BlockButtonProps) {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const [isAsking, setIsAsking] = useState(false);
  if (share.blocked.some(({ address }) => address === visitorKey(visitor))) return undefined;
  const block = (): void => {
    setIsAsking(false);
    const undo = (): void => run(bridge.unblock(share.id, visitor));
    const describe = ({ words }: Language): string => words.visitors.blockedNow(visitorKey(visitor));
    run(bridge.block(share.id, visitor).then(() => message.set({ kind: 'undoable', describe, undo })));
  };
  const label = ownLabel ?? words.visitors.blockVisitor(visitor);
  const press = (): void => (isThisComputer(visitor, share) ? setIsAsking(true) : block());
  return (
    <>
      {kind === 'wide' ? (
        <Button icon={Ban} label={label} onPress={press}>
          {words.visitors.block}
        </Button>
      ) : (
        <IconButton icon={Ban} label={label} onPress={press} />
      )}
      {isAsking && (
        <Dialog title={words.visitors.blockThisTitle} onClose={() => setIsAsking(false)}>
          <p className={css.question}>{words.visitors.blockThis(visitor)}</p>
          <div className={css.answers}>
            <Button onPress={() => setIsAsking(false)}>{words.common.cancel}</Button>
            <Button kind="primary" onPress={block}>
              {words.visitors.blockAnyway}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
