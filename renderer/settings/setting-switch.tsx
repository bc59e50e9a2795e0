/** A row that is on or off. A click anywhere on its words switches it. */
import { useId } from 'react';
import { SwitchInput } from '../ui/switch.tsx';
import { SettingsRow } from './settings-group.tsx';

export interface SettingSwitchProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function SettingSwitch({ label, hint, isOn, onChange }: SettingSwitchProps) {
  const id = useId();
  const hintId = useId();
  return (
    <SettingsRow label={label} hint={hint} controlId={id} hintId={hintId}>
      <SwitchInput id={id} describedBy={hint === undefined ? undefined : hintId} isOn={isOn} onChange={onChange} />
    </SettingsRow>
  );
}
