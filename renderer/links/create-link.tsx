/** "Create link…": a dialog that is complete already, so that a link takes two clicks. */
import { Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { LinkOutcome, LinkTarget } from '../../main/ipc/contract.ts';
import { linkRights } from '../../main/ipc/link-rights.ts';
import type { Words } from '../../main/words/en/window.ts';
import { inGroups } from '../access/pin-digits.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import type { LinkDraft } from './link-draft.ts';
import { firstDraft, wishOf } from './link-draft.ts';
import { LinkFields, linkName } from './link-fields.tsx';
import css from './links.module.css';

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

const ALL: LinkTarget = { kind: 'all', path: undefined };

export interface LinkDialogProps {
  readonly share: ShareState;
  /** What it is for to begin with; all that is shared when left out. */
  readonly target?: LinkTarget;
  readonly onClose: () => void;
}

export function LinkDialog({ share, target = ALL, onClose }: LinkDialogProps) {
  const { words, formats } = useLanguage();
  const { bridge, run, message } = useServices();
  const opened = useRef(Date.now());
  const usual = words.links.nameOf(formats.number(share.links.length + 1));
  const [draft, setDraft] = useState<LinkDraft>(() => {
    const name = target.path === undefined ? usual : linkName(target.path);
    return firstDraft(name, { target, rights: linkRights(share, target.kind) }, opened.current);
  });
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const set = (change: Partial<LinkDraft>): void => {
    setDraft({ ...draft, ...change });
    setProblem(undefined);
  };
  const create = async (): Promise<void> => {
    const wish = wishOf(draft, usual, Date.now());
    if (wish === undefined) return setProblem('past-time');
    const outcome = await bridge.createLink(share.id, wish);
    if (outcome.state !== 'created') return setProblem(outcome.state);
    onClose();
    const { pin } = outcome;
    message.set({
      kind: 'text',
      describe: ({ words: { links } }) =>
        pin === undefined ? links.copied(wish.name) : links.copiedWithPin(wish.name, inGroups(pin)),
    });
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
        {draft.right === 'change' && <p className={css.problem}>{words.receiving.changeWarning}</p>}
        <p className={css.hint}>{draft.hasPin ? words.links.hintWithPin : words.links.hint}</p>
        <p role="alert" className={css.problem}>
          {problem !== undefined && describeProblem(problem, words)}
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

/** Why there is no link: what the main process says, or a time to end at that has passed. */
type Problem = Exclude<LinkOutcome['state'], 'created'> | 'past-time';

function describeProblem(problem: Problem, { links }: Words): string {
  if (problem === 'past-time') return links.pastTime;
  if (problem === 'not-shared') return links.notShared;
  if (problem === 'not-allowed') return links.notAllowed;
  return problem === 'too-many' ? links.tooMany : links.notRunning;
}
