/** The log on disk: whether, in which format, where, for how long, and how it is doing. */

import type { LogFileFormat, LogFileSettings } from '../../main/access-log/log-file-settings.ts';
import type { LogFileStatus } from '../../main/access-log/log-file-status.ts';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import { unreachable } from '../base/unreachable.ts';
import { useServices } from '../state/services.tsx';
import { useTally } from '../state/use-tally.ts';
import { Button } from '../ui/button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-file-group.module.css';
import { SettingSelect } from './setting-select.tsx';
import { SettingSwitch } from './setting-switch.tsx';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';
import { useChange } from './use-change.ts';

const MEBIBYTE = 1024 * 1024;
const SIZES = [10 * MEBIBYTE, 100 * MEBIBYTE, 1_000 * MEBIBYTE, 0];
const DAYS = [7, 30, 365, 0];
const FORMATS: readonly LogFileFormat[] = ['combined', 'json'];

/** `label` and `value` say what was changed to what. */
type ChangeLogFiles = (news: Partial<LogFileSettings>, label: string, value: string) => void;

export function LogFileGroup({ app }: { readonly app: AppState }) {
  const { files, settings } = useLanguage().words;
  const change = useChangeLogFiles(app.logFiles);
  const share = app.shares.find(({ id }) => id === app.selected);
  const { enabled } = app.logFiles;
  return (
    <SettingsGroup title={files.onDisk}>
      <SettingSwitch
        label={files.keep}
        hint={files.keepHint}
        isOn={enabled}
        onChange={(isOn) => change({ enabled: isOn }, files.keep, isOn ? settings.on : settings.off)}
      />
      {enabled && <Choices logFiles={app.logFiles} onChange={change} />}
      {enabled && <Folder logFiles={app.logFiles} share={share} onChange={change} />}
      {enabled && share !== undefined && <Status share={share} />}
    </SettingsGroup>
  );
}

function useChangeLogFiles(current: LogFileSettings): ChangeLogFiles {
  const { bridge } = useServices();
  const change = useChange();
  return (news, label, value) =>
    change({
      apply: () => bridge.setLogFiles({ ...current, ...news }),
      undo: () => bridge.setLogFiles(current),
      describe: ({ words }) => words.settings.changed(label, value),
    });
}

interface ChoicesProps {
  readonly logFiles: LogFileSettings;
  readonly onChange: ChangeLogFiles;
}

function Choices({ logFiles, onChange }: ChoicesProps) {
  const { words, formats } = useLanguage();
  const { files } = words;
  const days = (count: number): string => (count === 0 ? files.forever : files.days(formats.counted(count)));
  const size = (bytes: number): string =>
    bytes === 0 ? files.anySize : words.units.mebibytes(formats.number(bytes / MEBIBYTE));
  return (
    <>
      <SettingSelect
        label={files.format}
        value={logFiles.format}
        options={FORMATS.map((format) => [format, files.formats[format]] as const)}
        onChoose={(format) => onChange({ format }, files.format, files.formats[format])}
      />
      <SettingSelect
        label={files.newFileAt}
        value={String(logFiles.maxBytes)}
        options={withCurrent(SIZES, logFiles.maxBytes).map((bytes) => [String(bytes), size(bytes)] as const)}
        onChoose={(bytes) => onChange({ maxBytes: Number(bytes) }, files.newFileAt, size(Number(bytes)))}
      />
      <SettingSelect
        label={files.keepFor}
        value={String(logFiles.maxDays)}
        options={withCurrent(DAYS, logFiles.maxDays).map((count) => [String(count), days(count)] as const)}
        onChoose={(count) => onChange({ maxDays: Number(count) }, files.keepFor, days(Number(count)))}
      />
    </>
  );
}

function Folder({ logFiles, share, onChange }: ChoicesProps & { readonly share: ShareState | undefined }) {
  const { files } = useLanguage().words;
  const { bridge, run } = useServices();
  const choose = async (): Promise<void> => {
    const folder = await bridge.chooseLogFolder();
    if (folder !== undefined && folder !== logFiles.folder) onChange({ folder }, files.folder, folder);
  };
  return (
    <SettingsRow label={files.folder} hint={<bdi dir="ltr">{visibleName(logFiles.folder)}</bdi>}>
      <div className={css.actions}>
        <Button onPress={() => run(choose())}>{files.changeFolder}</Button>
        {share !== undefined && (
          <Button label={files.showLabel} onPress={() => run(bridge.showLogFile(share.id))}>
            {files.show}
          </Button>
        )}
      </div>
    </SettingsRow>
  );
}

function Status({ share }: { readonly share: ShareState }) {
  const language = useLanguage();
  const { logFile } = useTally(share);
  return (
    <SettingsRow
      label={
        <span className={css.status} data-state={logFile.state}>
          {statusText(logFile, language)}
        </span>
      }
    >
      {undefined}
    </SettingsRow>
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

/** A value that was set by other means stays in the list. */
function withCurrent(values: readonly number[], current: number): readonly number[] {
  return values.includes(current) ? values : [current, ...values];
}
