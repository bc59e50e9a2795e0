/** A button that copies a text and says for a moment that it did, without changing its size. */
import { Check, Copy } from 'lucide-react';
import css from '../ui/button.module.css';
import { classes } from '../ui/classes.ts';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { useCopy } from './use-copy.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What the button does, such as "Copy address". */
  readonly label: string;
  /** Read out once it is done. */
  readonly confirmation: string;
  /** `wide` shows a word, `icon` only the icon. */
  readonly kind: 'wide' | 'icon';
}

export function CopyButton({ text, label, confirmation, kind }: CopyButtonProps) {
  const { words } = useLanguage();
  const { isCopied, copy } = useCopy(confirmation);
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      className={kind === 'wide' ? classes(css.button, css.primary) : iconButtonClass('normal')}
      aria-label={label}
      title={label}
      onClick={() => copy(text)}
    >
      {kind === 'wide' ? (
        <span className={css.either}>
          <span className={classes(isCopied && css.away)}>
            <Copy size={16} /> {words.common.copy}
          </span>
          <span className={classes(!isCopied && css.away)}>
            <Check size={16} /> {words.common.copied}
          </span>
        </span>
      ) : (
        <Icon size={18} />
      )}
    </button>
  );
}
