/** A modal dialog by the browser's own element: it keeps the focus inside and gives it back. */
import { X } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { visibleSentences } from '../../main/text/visible-name.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open for as long as it is drawn. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { words } = useLanguage();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const onClick = (event: MouseEvent): void => {
    // The backdrop belongs to the dialog; what it shows lies in children.
    if (event.target === element.current) onClose();
  };
  const onCancel = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key that closes a dialog is Escape, which `cancel` stands for.
    <dialog ref={element} className={css.dialog} aria-labelledby={titleId} onClick={onClick} onCancel={onCancel}>
      <div className={css.content}>
        <div className={css.head}>
          <h2 id={titleId}>
            <bdi>{visibleSentences(title)}</bdi>
          </h2>
          <IconButton label={words.common.close} icon={X} onPress={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
