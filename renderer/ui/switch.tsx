/** Something that is on or off: it takes effect at once. */
import { useId } from 'react';
import css from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What it means, for who asks. */
  readonly title?: string;
}

export function Switch({ label, isOn, onChange, title }: SwitchProps) {
  const id = useId();
  return (
    <label className={css.switch} title={title} htmlFor={id}>
      <SwitchInput id={id} isOn={isOn} onChange={onChange} />
      {label}
    </label>
  );
}

export interface SwitchInputProps extends Pick<SwitchProps, 'isOn' | 'onChange'> {
  /** For a label that stands elsewhere. */
  readonly id?: string;
  readonly describedBy?: string | undefined;
}

/** The switch alone. */
export function SwitchInput({ id, isOn, onChange, describedBy }: SwitchInputProps) {
  return (
    <span className={css.place}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={css.track} />
    </span>
  );
}
