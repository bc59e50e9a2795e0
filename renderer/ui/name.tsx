/** A name in one line. Without room its middle goes: the beginning stays as far as it can, and the end with the extension. */
import { classes } from './classes.ts';
import css from './name.module.css';
import { splitName } from './name-parts.ts';

export interface NameProps {
  readonly children: string;
  readonly className?: string | undefined;
  readonly title?: string;
}

export function Name({ children, className, title }: NameProps) {
  const { start, end } = splitName(children);
  return (
    <bdi className={classes(css.name, className)} title={title}>
      <span>{start}</span>
      {end !== '' && <span>{end}</span>}
    </bdi>
  );
}
