/**
 * A name in one line. Without room its middle goes: the beginning stays as far as it can, and the end with the extension. It is
 * read aloud, found and copied as one: the two parts are drawn by the styles.
 */
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
      {end === '' ? (
        <span className={css.part}>{start}</span>
      ) : (
        <>
          <span className="visually-hidden">{children}</span>
          <span className={css.part} data-text={start} aria-hidden="true" />
          <span className={css.part} data-text={end} aria-hidden="true" />
        </>
      )}
    </bdi>
  );
}
