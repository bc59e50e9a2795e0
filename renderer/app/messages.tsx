/** Short messages at the window's edge, perhaps with a way back, and what is only read out. */
import { FolderOpen, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { visibleSentences } from '../../main/text/visible-name.ts';
import { useStore } from '../base/external-store.ts';
import { unreachable } from '../base/unreachable.ts';
import { BlockButton } from '../blocking/block-button.tsx';
import { describeTrouble } from '../blocking/trouble-sentence.ts';
import { TrustButton } from '../blocking/trust-button.tsx';
import { MESSAGE_MS, TROUBLE_MS, UNDO_MS } from '../state/message-durations.ts';
import type { Message } from '../state/message-store.ts';
import { useServices } from '../state/services.tsx';
import { ShowHowButton } from '../trust/show-how-button.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { UndoIcon } from '../ui/pointing-icons.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './messages.module.css';

export interface MessagesProps {
  readonly shares: readonly ShareState[];
}

export function Messages({ shares }: MessagesProps) {
  const { message, announcement } = useServices();
  const shown = useStore(message);
  const [isHeld, setIsHeld] = useState(false);
  const close = (): void => {
    // What is gone can't lose the pointer or the focus.
    setIsHeld(false);
    message.close();
  };
  const undo = (): void => {
    setIsHeld(false);
    message.undo();
  };
  useEffect(() => {
    if (shown === undefined || isHeld) return;
    const timer = window.setTimeout(() => message.close(), durationOf(shown));
    return () => window.clearTimeout(timer);
  }, [shown, isHeld, message]);
  return (
    <>
      <div
        role="status"
        className={css.place}
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {shown !== undefined && <ShownMessage message={shown} shares={shares} onClose={close} onUndo={undo} />}
      </div>
      <div role="status" className="visually-hidden">
        {useStore(announcement)}
      </div>
    </>
  );
}

interface ShownMessageProps {
  readonly message: Message;
  readonly shares: readonly ShareState[];
  readonly onClose: () => void;
  readonly onUndo: () => void;
}

function ShownMessage({ message, shares, onClose, onUndo }: ShownMessageProps) {
  const language = useLanguage();
  const troubled = message.kind === 'trouble' ? shares.find(({ id }) => id === message.share) : undefined;
  const proxied = message.kind === 'proxy' ? shares.find(({ id }) => id === message.share) : undefined;
  const refusing = message.kind === 'handshake' ? shares.find(({ id }) => id === message.share) : undefined;
  const { common, visitors } = language.words;
  return (
    <div className={css.message}>
      <span className={css.text}>{visibleSentences(textOf(message, language))}</span>
      {message.kind === 'saved' && <ShowButton path={message.path} />}
      {message.kind === 'undoable' && <UndoButton onUndo={onUndo} />}
      {message.kind === 'trouble' && troubled !== undefined && (
        <BlockButton
          share={troubled}
          visitor={message.trouble.visitor}
          kind="wide"
          label={visitors.blockOn(message.trouble.visitor, troubled.name)}
        />
      )}
      {message.kind === 'handshake' && message.reason === 'distrust' && refusing !== undefined && (
        <ShowHowButton share={refusing} />
      )}
      {message.kind === 'proxy' && proxied !== undefined && <TrustButton share={proxied} address={message.address} />}
      <IconButton label={common.closeMessage} icon={X} onPress={onClose} />
    </div>
  );
}

function ShowButton({ path }: { readonly path: string }) {
  const { bridge, run } = useServices();
  const { files } = useLanguage().words;
  return (
    <Button icon={FolderOpen} onPress={() => run(bridge.showExport(path))}>
      {files.showSaved}
    </Button>
  );
}

/** Ctrl+Z, or Command+Z, does the same, except in text fields, which undo by themselves. */
function UndoButton({ onUndo }: Pick<ShownMessageProps, 'onUndo'>) {
  const { common } = useLanguage().words;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      onUndo();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  });
  return (
    <Button icon={UndoIcon} onPress={onUndo}>
      {common.undo}
    </Button>
  );
}

function durationOf({ kind }: Message): number {
  if (kind === 'undoable' || kind === 'saved') return UNDO_MS;
  return kind === 'trouble' || kind === 'proxy' || kind === 'handshake' ? TROUBLE_MS : MESSAGE_MS;
}

function textOf(message: Message, language: Language): string {
  switch (message.kind) {
    case 'text':
    case 'saved':
    case 'undoable':
      return message.describe(language);
    case 'bug':
      return language.words.common.somethingWrong;
    case 'trouble':
      return describeTrouble(message.trouble, language.words);
    case 'proxy':
      return language.words.limits.suspected(message.address);
    case 'handshake':
      return language.words.encryption[message.reason === 'distrust' ? 'distrusted' : 'tooOld'](message.visitor);
    default:
      return unreachable(message);
  }
}
