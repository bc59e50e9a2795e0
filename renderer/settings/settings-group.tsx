/** A group of settings under a heading, and its rows: what it is on the one side, how it is set on the other. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './settings-group.module.css';

export interface SettingsGroupProps {
  readonly title: string;
  /** What holds for all of the group. */
  readonly note?: string;
  /** Of its heading: below that of the page, or of a dialog. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export function SettingsGroup({ title, note, level = 2, children }: SettingsGroupProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css.group} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {note !== undefined && <p className={css.note}>{note}</p>}
      <div className={css.rows}>{children}</div>
    </section>
  );
}

export interface SettingsRowProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The element that is set by this row; undefined when it has a label of its own. */
  readonly controlId?: string;
  readonly hintId?: string;
  readonly children: ReactNode;
}

export function SettingsRow({ label, hint, controlId, hintId, children }: SettingsRowProps) {
  return (
    <div className={css.row}>
      <div className={css.text}>
        {controlId === undefined ? <span>{label}</span> : <label htmlFor={controlId}>{label}</label>}
        {hint !== undefined && (
          <p id={hintId} className={css.hint}>
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
