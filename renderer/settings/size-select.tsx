/** A row in which a number of octets is chosen as a limit, or none. */
import { useLanguage } from '../words/use-language.tsx';
import { SettingSelect } from './setting-select.tsx';

const SIZES: readonly number[] = [1e7, 1e8, 1e9, 1e10, 1e11];
const NO_LIMIT = 'none';

export interface SizeSelectProps {
  readonly label: string;
  /** In octets; undefined for no limit. */
  readonly value: number | undefined;
  readonly onChoose: (size: number | undefined) => void;
}

/** A size that was set elsewhere stands among the others. */
export function SizeSelect({ label, value, onChoose }: SizeSelectProps) {
  const { words, formats } = useLanguage();
  const sizes = value === undefined || SIZES.includes(value) ? SIZES : [...SIZES, value].sort((a, b) => a - b);
  return (
    <SettingSelect
      label={label}
      value={value === undefined ? NO_LIMIT : String(value)}
      options={[
        [NO_LIMIT, words.receiving.noLimit],
        ...sizes.map((size) => [String(size), formats.bytes(size)] as const),
      ]}
      onChoose={(chosen) => onChoose(chosen === NO_LIMIT ? undefined : Number(chosen))}
    />
  );
}
