/** What is chosen for a link: what it opens, what people may do by it, and for how long and how much. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { LinkTarget } from '../../main/ipc/contract.ts';
import { linkRights } from '../../main/ipc/link-rights.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import { fileNameOf } from '../base/file-name.ts';
import { SettingSelect } from '../settings/setting-select.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SettingsRow } from '../settings/settings-group.tsx';
import { SizeSelect } from '../settings/size-select.tsx';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import type { LinkDraft } from './link-draft.ts';
import { ENDS, hasDownloads, LIMITS, takesFiles } from './link-draft.ts';
import css from './links.module.css';

const MAX_NAME_LENGTH = 100;
/** In the place of a path: the system's dialogs. */
const CHOOSE_FILE = '?file';
const CHOOSE_FOLDER = '?folder';

export interface LinkFieldsProps {
  readonly share: ShareState;
  readonly draft: LinkDraft;
  readonly set: (change: Partial<LinkDraft>) => void;
}

export function LinkFields({ share, draft, set }: LinkFieldsProps) {
  const { words, formats } = useLanguage();
  const { links, receiving } = words;
  const { right } = draft;
  const rights = linkRights(share, draft.target.kind);
  return (
    <div className={css.rows}>
      {share.note === undefined && <TargetSelect share={share} draft={draft} set={set} />}
      {rights.length > 1 && (
        <SettingSelect
          label={links.right}
          value={right}
          options={rights.map((one) => [one, links.rights[one]])}
          onChoose={(chosen) => set({ right: chosen })}
        />
      )}
      <SettingsRow label={links.name} hint={links.nameHint} controlId="link-name" hintId="link-name-hint">
        <input
          id="link-name"
          className={css.input}
          aria-describedby="link-name-hint"
          maxLength={MAX_NAME_LENGTH}
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </SettingsRow>
      <EndFields draft={draft} set={set} />
      {hasDownloads(right) && (
        <SettingSelect
          label={links.downloads}
          value={draft.limit}
          options={LIMITS.map((limit) => [limit, limit === '0' ? links.noLimit : formats.number(Number(limit))])}
          onChoose={(limit) => set({ limit })}
        />
      )}
      {takesFiles(right) && (
        <SizeSelect label={receiving.quota} value={draft.quota} onChoose={(quota) => set({ quota })} />
      )}
      <SettingSwitch
        label={links.pin}
        hint={links.pinHint}
        isOn={draft.hasPin}
        onChange={(hasPin) => set({ hasPin })}
      />
    </div>
  );
}

function EndFields({ draft, set }: Omit<LinkFieldsProps, 'share'>) {
  const { links } = useLanguage().words;
  return (
    <>
      <SettingSelect
        label={links.ends}
        value={draft.ends}
        options={ENDS.map((ends) => [ends, links.endsAfter[ends]])}
        onChoose={(ends) => set({ ends })}
      />
      {draft.ends === 'on' && (
        <SettingsRow label={links.endsOn} controlId="link-ends-on">
          <input
            id="link-ends-on"
            type="datetime-local"
            className={css.input}
            value={draft.endsOn}
            onChange={(event) => set({ endsOn: event.target.value })}
          />
        </SettingsRow>
      )}
    </>
  );
}

/** All of it, one of its single files, or what is chosen in the system's own dialog. */
function TargetSelect({ share, draft, set }: LinkFieldsProps) {
  const { links } = useLanguage().words;
  const { bridge, run } = useServices();
  const setTarget = (target: LinkTarget, name = draft.name): void => {
    const rights = linkRights(share, target.kind);
    set({ target, name, right: rights.includes(draft.right) ? draft.right : (rights[0] ?? 'look') });
  };
  const choose = async (kind: 'file' | 'folder'): Promise<void> => {
    const path = await bridge.chooseLinkTarget(share.id, kind);
    if (path !== undefined) setTarget({ kind, path }, linkName(path));
  };
  const chosen = draft.target.path;
  const single = [...new Set([...(share.files ?? []), ...(chosen === undefined ? [] : [chosen])])];
  const others: readonly (readonly [string, string])[] =
    share.files === undefined
      ? [
          [CHOOSE_FILE, links.chooseFile],
          [CHOOSE_FOLDER, links.chooseFolder],
        ]
      : [];
  return (
    <SettingSelect<string>
      label={links.target}
      value={chosen ?? ''}
      options={[
        ['', links.all(share.name)],
        ...single.map((path) => [path, visibleName(fileNameOf(path))] as const),
        ...others,
      ]}
      onChoose={(value) => {
        if (value === CHOOSE_FILE || value === CHOOSE_FOLDER) run(choose(value === CHOOSE_FILE ? 'file' : 'folder'));
        else if (value === '') setTarget({ kind: 'all', path: undefined });
        else if (value !== chosen) setTarget({ kind: 'file', path: value });
      }}
    />
  );
}

/** What a link to this file or folder is called unless a person calls it otherwise. */
export function linkName(path: string): string {
  return visibleName(fileNameOf(path)).slice(-MAX_NAME_LENGTH);
}
