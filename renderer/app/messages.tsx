/** Short messages at the window's edge, and what is only read out. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/external-store.ts';
import type { Message } from '../state/services.tsx';
import { useServices } from '../state/services.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Words } from '../words/en.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './messages.module.css';

/** Long enough to read two sentences slowly. */
const MESSAGE_MS = 8_000;

export function Messages() {
  const { message, announcement } = useServices();
  const { words } = useLanguage();
  const shown = useStore(message);
  useEffect(() => {
    if (shown === undefined) return;
    const timer = window.setTimeout(() => message.set(undefined), MESSAGE_MS);
    return () => window.clearTimeout(timer);
  }, [shown, message]);
  return (
    <>
      <div role="status" className={css.place}>
        {shown !== undefined && (
          <div className={css.message}>
            <span>{textOf(shown, words)}</span>
            <IconButton label={words.common.close} icon={X} onPress={() => message.set(undefined)} />
          </div>
        )}
      </div>
      <div role="status" className="visually-hidden">
        {useStore(announcement)}
      </div>
    </>
  );
}

function textOf(message: Message, words: Words): string {
  return message.kind === 'bug' ? words.common.somethingWrong : message.text;
}
