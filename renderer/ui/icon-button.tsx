/** A button that is an icon; its label is read out and shown as a tooltip. */
import type { LucideIcon } from 'lucide-react';
import { classes } from './classes.ts';
import css from './icon-button.module.css';

/** `small` and `large` are sizes; `framed` stands among fields. */
export type IconButtonKind = 'normal' | 'small' | 'large' | 'framed';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
  /** Given when the button switches something on and off. */
  readonly isPressed?: boolean;
  readonly kind?: IconButtonKind;
  readonly className?: string | undefined;
}

export function IconButton({ label, icon: Icon, onPress, isPressed, kind = 'normal', className }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(iconButtonClass(kind), className)}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Icon size={18} />
    </button>
  );
}

/** How a button looks that is an icon, for those that do more than be pressed. `isActive`: what it opens is in use. */
export function iconButtonClass(kind: IconButtonKind, isActive = false): string {
  return classes(css.icon, css[kind], isActive && css.active);
}
