/**
 * A name in one line, in which nothing turns the reading direction. Without room its middle goes: the beginning stays as far as
 * it can, and the end with the extension. It is read aloud, found and copied as one: the two parts are drawn by the styles.
 */
import { visibleSentences } from '../../main/text/visible-name.ts';
import { classes } from './classes.ts';
import css from './name.module.css';
import { splitName } from './name-parts.ts';

export interface NameProps {
  readonly children: string;
  readonly className?: string | undefined;
  readonly title?: string;
}

/** As long as an ellipsis, in UTF-16 units: a beginning that is no longer can't give way. */
const SHORTEST = 3;

export function Name({ children, className, title }: NameProps) {
  const name = visibleSentences(children);
  // Isolates of a sentence that holds names go with their ends.
  const { start, end } = /[\u2066\u2068]/.test(name) ? { start: name, end: '' } : splitName(name);
  return (
    <bdi className={classes(css.name, className)} title={title}>
      {end === '' ? (
        <span className={css.part}>{start}</span>
      ) : (
        <>
          <span className="visually-hidden">{name}</span>
          <span
            className={classes(css.part, start.length <= SHORTEST && css.short)}
            data-text={start}
            aria-hidden="true"
          />
          <span className={css.part} data-text={end} aria-hidden="true" />
        </>
      )}
    </bdi>
  );
}
