/** A row in which one of some steps is chosen by a slider; what was chosen stands beside it. */
import { useEffect, useId, useState } from 'react';
import css from './setting-slider.module.css';
import { SettingsRow } from './settings-group.tsx';

export interface SettingSliderProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Growing; the slider's end behind the last of them is undefined. */
  readonly steps: readonly number[];
  /** One that is between two steps is shown at the lower one. */
  readonly value: number | undefined;
  readonly describe: (value: number | undefined) => string;
  readonly onChange: (value: number | undefined) => void;
}

export function SettingSlider({ label, hint, steps, value, describe, onChange }: SettingSliderProps) {
  const id = useId();
  const hintId = useId();
  // Until what was chosen is told back, the slider stays where it was drawn.
  const [drawn, setDrawn] = useState<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is the sign
  useEffect(() => setDrawn(undefined), [value]);
  const position = drawn ?? positionOf(value, steps);
  const text = describe(drawn === undefined ? value : steps[drawn]);
  return (
    <SettingsRow label={label} hint={hint} controlId={id} hintId={hintId}>
      <div className={css.slider}>
        <output htmlFor={id}>
          <bdi>{text}</bdi>
        </output>
        <input
          id={id}
          type="range"
          min={0}
          max={steps.length}
          step={1}
          value={position}
          aria-describedby={hint === undefined ? undefined : hintId}
          aria-valuetext={text}
          onChange={({ target }) => {
            const chosen = Number(target.value);
            setDrawn(chosen);
            onChange(steps[chosen]);
          }}
        />
      </div>
    </SettingsRow>
  );
}

function positionOf(value: number | undefined, steps: readonly number[]): number {
  if (value === undefined) return steps.length;
  return Math.max(0, steps.filter((step) => step <= value).length - 1);
}
