/** A button with a text, and perhaps an icon before it. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** `primary` is what most people want here; `quiet` stands among many. */
  readonly kind?: 'primary' | 'normal' | 'quiet';
  readonly title?: string;
  readonly label?: string;
}

export function Button({ children, onPress, icon: Icon, kind = 'normal', title, label }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(css.button, css[kind])}
      title={title ?? label}
      aria-label={label}
      onClick={onPress}
    >
      {Icon !== undefined && <Icon size={16} />}
      {children}
    </button>
  );
}
