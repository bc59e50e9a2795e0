/** A button and the panel that it opens beside it. Escape, a click elsewhere or leaving by Tab closes it. */
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import css from './popover.module.css';
import { useTopLayer } from './use-top-layer.ts';

export interface PopoverProps {
  /** What the button does: its name, unless `isNamedByTrigger`; then the words it shows are, and this describes it. */
  readonly label: string;
  readonly isNamedByTrigger?: boolean;
  /** What is in the panel; the label when it is the same. */
  readonly panelLabel: string;
  readonly trigger: ReactNode;
  readonly triggerClass: string | undefined;
  readonly align: 'start' | 'end';
  /** Draws the panel; `close` closes it. */
  readonly children: (close: () => void) => ReactNode;
}

export function Popover(props: PopoverProps) {
  const { label, isNamedByTrigger = false, panelLabel, trigger, triggerClass, align, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useTopLayer({ panel, anchor: button, align, isOpen });
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  useOutsidePress(root, isOpen, () => setIsOpen(false));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what its button and its panel let through.
    <div ref={root} className={css.root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        aria-label={isNamedByTrigger ? undefined : label}
        aria-haspopup="dialog"
        title={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {trigger}
      </button>
      {isOpen && (
        <div ref={panel} id={panelId} role="dialog" popover="manual" aria-label={panelLabel} className={css.panel}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

function useOutsidePress(root: { readonly current: HTMLElement | null }, isOpen: boolean, onOutside: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const listener = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) onOutside();
    };
    window.addEventListener('pointerdown', listener, true);
    return () => window.removeEventListener('pointerdown', listener, true);
  });
}
