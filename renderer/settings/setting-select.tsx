/** A row in which one of a few is chosen. */
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { classes } from '../ui/classes.ts';
import frame from '../ui/select.module.css';
import css from './setting-select.module.css';
import { SettingsRow } from './settings-group.tsx';

export interface SettingSelectProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}

export function SettingSelect<Value extends string>({
  label,
  hint,
  value,
  options,
  onChoose,
}: SettingSelectProps<Value>) {
  const id = useId();
  const hintId = useId();
  return (
    <SettingsRow label={label} hint={hint} controlId={id} hintId={hintId}>
      <div className={classes(frame.frame, css.select)}>
        <select
          id={id}
          aria-describedby={hint === undefined ? undefined : hintId}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([option]) => option === event.target.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
        <ChevronDown size={14} className={frame.chevron} />
      </div>
    </SettingsRow>
  );
}
