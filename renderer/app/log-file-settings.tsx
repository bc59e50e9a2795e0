/** The log on disk: whether, in which format, where, for how long, and how it is doing. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { LogFileFormat, LogFileSettings, LogFileStatus } from '../../main/access-log/log-file-status.ts';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { useTally } from '../state/use-tally.ts';
import { Button } from '../ui/button.tsx';
import { unreachable } from '../ui/unreachable.ts';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-file-settings.module.css';

const MEBIBYTE = 1024 * 1024;
const SIZES = [10 * MEBIBYTE, 100 * MEBIBYTE, 1_000 * MEBIBYTE, 0];
const DAYS = [7, 30, 365, 0];

export function LogFileSettingsPart({ app, share }: { readonly app: AppState; readonly share: ShareState }) {
  const language = useLanguage();
  const { words } = language;
  const { bridge, run } = useServices();
  const { logFile } = useTally(share);
  const settings = app.logFiles;
  const change = (news: Partial<LogFileSettings>): void => run(bridge.setLogFiles({ ...settings, ...news }));
  return (
    <fieldset className={css.part}>
      <legend>{words.files.onDisk}</legend>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={settings.enabled}
          onChange={(event) => change({ enabled: event.target.checked })}
        />
        {words.files.keep}
      </label>
      {settings.enabled && <Choices settings={settings} onChange={change} />}
      {settings.enabled && (
        <>
          <p className={css.status} data-state={logFile.state}>
            {statusText(logFile, language)}
          </p>
          <Folder settings={settings} share={share} onChange={change} />
        </>
      )}
    </fieldset>
  );
}

interface ChoicesProps {
  readonly settings: LogFileSettings;
  readonly onChange: (news: Partial<LogFileSettings>) => void;
}

function Choices({ settings, onChange }: ChoicesProps) {
  const { words, formats } = useLanguage();
  const { files } = words;
  const days = (count: number): string => (count === 0 ? files.forever : files.days(formats.counted(count)));
  return (
    <div className={css.choices}>
      <Choice
        label={files.format}
        value={settings.format}
        onChange={(format) => onChange({ format: formatOf(format) })}
      >
        <option value="combined">{files.formats.combined}</option>
        <option value="json">{files.formats.json}</option>
      </Choice>
      <Choice
        label={files.newFileAt}
        value={String(settings.maxBytes)}
        onChange={(bytes) => onChange({ maxBytes: Number(bytes) })}
      >
        {withCurrent(SIZES, settings.maxBytes).map((size) => (
          <option key={size} value={size}>
            {size === 0 ? files.anySize : `${formats.number(size / MEBIBYTE)} MiB`}
          </option>
        ))}
      </Choice>
      <Choice
        label={files.keepFor}
        value={String(settings.maxDays)}
        onChange={(count) => onChange({ maxDays: Number(count) })}
      >
        {withCurrent(DAYS, settings.maxDays).map((count) => (
          <option key={count} value={count}>
            {days(count)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={css.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </>
  );
}

function Folder({ settings, share, onChange }: ChoicesProps & { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const choose = (): void =>
    run(bridge.chooseLogFolder().then((folder) => (folder === undefined ? undefined : onChange({ folder }))));
  return (
    <>
      <p className={css.folder} title={settings.folder}>
        <bdi>{settings.folder}</bdi>
      </p>
      <div className={css.actions}>
        <Button onPress={choose}>{words.files.changeFolder}</Button>
        <Button onPress={() => run(bridge.showLogFile(share.id))}>{words.files.show}</Button>
      </div>
    </>
  );
}

function statusText(status: LogFileStatus, { words, formats }: Language): string {
  switch (status.state) {
    case 'off':
      return words.files.off;
    case 'writing':
      return words.files.writing(formats.bytes(status.bytes));
    case 'failed':
      return words.files.problems[status.problem];
    default:
      return unreachable(status);
  }
}

function formatOf(value: string): LogFileFormat {
  return value === 'json' ? 'json' : 'combined';
}

/** A value that was set by other means stays in the list. */
function withCurrent(values: readonly number[], current: number): readonly number[] {
  return values.includes(current) ? values : [current, ...values];
}
