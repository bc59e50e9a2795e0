/** "Create link…": a dialog that is complete already, so that a link takes two clicks. */
import { Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ShareState } from '../../../main/ipc/app-state.ts';
import type { LinkOutcome } from '../../../main/ipc/contract.ts';
import { visibleName } from '../../../main/text/visible-name.ts';
import type { Words } from '../../../main/words/en/window.ts';
import { inGroups } from '../../access/pin-digits.ts';
import { fileNameOf } from '../../base/file-name.ts';
import { SettingSelect } from '../../settings/setting-select.tsx';
import { SettingSwitch } from '../../settings/setting-switch.tsx';
import { SettingsRow } from '../../settings/settings-group.tsx';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../words/use-language.tsx';
import type { LinkDraft } from './link-wish.ts';
import { ENDS, LIMITS, localMinute, wishOf } from './link-wish.ts';
import css from './links.module.css';

const DAY_MS = 86_400_000;
const MAX_NAME_LENGTH = 100;
/** In the place of a path: the system's dialogs. */
const CHOOSE_FILE = '?file';
const CHOOSE_FOLDER = '?folder';

export function CreateLink({ share }: { readonly share: ShareState }) {
  const { links } = useLanguage().words;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css.trigger}
        title={links.create}
        aria-label={links.create}
        onClick={() => setIsOpen(true)}
      >
        <Link2 size={14} />
        <span className={css.words}>{links.create}</span>
      </button>
      {isOpen && <LinkDialog share={share} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface LinkDialogProps {
  readonly share: ShareState;
  readonly onClose: () => void;
}

export function LinkDialog({ share, onClose }: LinkDialogProps) {
  const { words, formats } = useLanguage();
  const { bridge, run, message } = useServices();
  const opened = useRef(Date.now());
  const usual = words.links.nameOf(formats.number(share.links.length + 1));
  const [draft, setDraft] = useState<LinkDraft>({
    name: usual,
    path: '',
    ends: 'day',
    endsOn: localMinute(opened.current + DAY_MS),
    limit: '0',
    hasPin: false,
  });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const set = (change: Partial<LinkDraft>): void => {
    setDraft({ ...draft, ...change });
    setProblem(undefined);
  };
  const create = async (): Promise<void> => {
    const wish = wishOf(draft, usual, Date.now());
    if (wish === undefined) return setProblem(words.links.pastTime);
    const outcome = await bridge.createLink(share.id, wish);
    if (outcome.state !== 'created') return setProblem(problemOf(outcome, words));
    onClose();
    const { pin } = outcome;
    const text =
      pin === undefined ? words.links.copied(wish.name) : words.links.copiedWithPin(wish.name, inGroups(pin));
    message.set({ kind: 'text', text });
  };
  return (
    <Dialog title={words.links.title(share.name)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(create());
        }}
      >
        <LinkFields share={share} draft={draft} set={set} />
        <p className={css.hint}>{draft.hasPin ? words.links.hintWithPin : words.links.hint}</p>
        <p role="alert" className={css.problem}>
          {problem}
        </p>
        <div className={css.answers}>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          {/* biome-ignore lint/a11y/noAutofocus: what most people want here is the second click, or Enter. */}
          <button type="submit" className={css.submit} autoFocus>
            <Link2 size={16} /> {words.links.copy}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function problemOf({ state }: Exclude<LinkOutcome, { readonly state: 'created' }>, { links }: Words): string {
  if (state === 'not-shared') return links.notShared;
  return state === 'too-many' ? links.tooMany : links.notRunning;
}

interface LinkFieldsProps {
  readonly share: ShareState;
  readonly draft: LinkDraft;
  readonly set: (change: Partial<LinkDraft>) => void;
}

function LinkFields({ share, draft, set }: LinkFieldsProps) {
  const { words, formats } = useLanguage();
  const { links } = words;
  return (
    <div className={css.rows}>
      {share.note === undefined && <TargetSelect share={share} draft={draft} set={set} />}
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
      <SettingSelect
        label={links.downloads}
        value={draft.limit}
        options={LIMITS.map((limit) => [limit, limit === '0' ? links.noLimit : formats.number(Number(limit))])}
        onChoose={(limit) => set({ limit })}
      />
      <SettingSwitch
        label={links.pin}
        hint={links.pinHint}
        isOn={draft.hasPin}
        onChange={(hasPin) => set({ hasPin })}
      />
    </div>
  );
}

/** All of it, one of its single files, or what is chosen in the system's own dialog. */
function TargetSelect({ share, draft, set }: LinkFieldsProps) {
  const { links } = useLanguage().words;
  const { bridge, run } = useServices();
  const choose = async (kind: 'file' | 'folder'): Promise<void> => {
    const path = await bridge.chooseLinkTarget(share.id, kind);
    if (path !== undefined) set({ path, name: visibleName(fileNameOf(path)).slice(-MAX_NAME_LENGTH) });
  };
  const single = share.files ?? (draft.path === '' ? [] : [draft.path]);
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
      value={draft.path}
      options={[
        ['', links.all(share.name)],
        ...single.map((path) => [path, visibleName(fileNameOf(path))] as const),
        ...others,
      ]}
      onChoose={(chosen) => {
        if (chosen === CHOOSE_FILE || chosen === CHOOSE_FOLDER) run(choose(chosen === CHOOSE_FILE ? 'file' : 'folder'));
        else set({ path: chosen });
      }}
    />
  );
}
