/** Icons that point along the line, or show lines of text: turned where the language runs from right to left. */
import type { LucideIcon, LucideProps } from 'lucide-react';
import { ArrowLeft, ExternalLink, Text, TextQuote, Undo2 } from 'lucide-react';
import { forwardRef } from 'react';
import { classes } from './classes.ts';
import css from './pointing-icons.module.css';

function pointing(Icon: LucideIcon): LucideIcon {
  return forwardRef<SVGSVGElement, LucideProps>(({ className, ...rest }, ref) => (
    <Icon ref={ref} className={classes(css.pointing, className)} {...rest} />
  ));
}

export const BackIcon = pointing(ArrowLeft);
export const LeadsOutIcon = pointing(ExternalLink);
export const QuoteIcon = pointing(TextQuote);
export const TextIcon = pointing(Text);
export const UndoIcon = pointing(Undo2);
