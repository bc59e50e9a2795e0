/** One of a few, side by side: what is chosen takes effect at once. */
import { useId } from 'react';
import css from './choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
  /** What the choice means, in a sentence. */
  readonly hint?: string;
}

export function Choice<Value extends string>({ title, value, options, onChoose, hint }: ChoiceProps<Value>) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset className={css.choice} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{title}</legend>
      <div className={css.options}>
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={hintId} className={css.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
