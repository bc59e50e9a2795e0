/** Short messages at the window's edge, perhaps with a way back, and what is only read out. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from '../state/external-store.ts';
import type { Message } from '../state/services.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { unreachable } from '../ui/unreachable.ts';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './messages.module.css';

/** Long enough to read two sentences slowly. */
const MESSAGE_MS = 8_000;

export function Messages() {
  const { message, announcement } = useServices();
  const shown = useStore(message);
  const [isHeld, setIsHeld] = useState(false);
  const close = (): void => {
    // What is gone can't lose the pointer or the focus.
    setIsHeld(false);
    message.set(undefined);
  };
  useEffect(() => {
    if (shown === undefined || isHeld) return;
    const timer = window.setTimeout(() => message.set(undefined), MESSAGE_MS);
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
        {shown !== undefined && <ShownMessage message={shown} onClose={close} />}
      </div>
      <div role="status" className="visually-hidden">
        {useStore(announcement)}
      </div>
    </>
  );
}

interface ShownMessageProps {
  readonly message: Message;
  readonly onClose: () => void;
}

function ShownMessage({ message, onClose }: ShownMessageProps) {
  const language = useLanguage();
  const { common } = language.words;
  return (
    <div className={css.message}>
      <span>{textOf(message, language)}</span>
      {message.kind === 'undoable' && (
        <Button
          onPress={() => {
            onClose();
            message.undo();
          }}
        >
          {common.undo}
        </Button>
      )}
      <IconButton label={common.close} icon={X} onPress={onClose} />
    </div>
  );
}

function textOf(message: Message, language: Language): string {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'bug':
      return language.words.common.somethingWrong;
    case 'undoable':
      return message.describe(language);
    default:
      return unreachable(message);
  }
}
