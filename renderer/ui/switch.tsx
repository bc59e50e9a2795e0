/** Something that is on or off: it takes effect at once. */
import css from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What it means, for who asks. */
  readonly title?: string;
}

export function Switch({ label, isOn, onChange, title }: SwitchProps) {
  return (
    <label className={css.switch} title={title}>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={css.track} />
      {label}
    </label>
  );
}
