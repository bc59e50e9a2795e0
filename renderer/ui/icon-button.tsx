/** A button that is an icon; its label is read out and shown as a tooltip. */
import type { LucideIcon } from 'lucide-react';
import css from './button.module.css';
import { classes } from './classes.ts';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
  /** Given when the button switches something on and off. */
  readonly isPressed?: boolean;
  readonly className?: string | undefined;
}

export function IconButton({ label, icon: Icon, onPress, isPressed, className }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(css.icon, className)}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Icon size={18} />
    </button>
  );
}
