/** Who has a name and password of their own, and what each can do. */
import { ChevronDown, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import select from '../ui/select.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './entry-dialogs.module.css';
import type { EntryDialogProps } from './password-dialog.tsx';

type Right = ShareState['write'];

export function PeopleDialog({ share, onClose }: EntryDialogProps) {
  const { entry } = useLanguage().words;
  const { bridge, run } = useServices();
  const setRights = async (name: string, rights: Right): Promise<void> => {
    await bridge.setPerson(share.id, name, rights, undefined);
  };
  return (
    <Dialog title={entry.peopleTitle(share.name)} onClose={onClose}>
      <div className={css.people}>
        <p className={css.hint}>{entry.peopleHint}</p>
        {share.people.length > 0 && (
          <ul className={css.list}>
            {share.people.map(({ name, rights }) => (
              <li key={name}>
                <bdi>{name}</bdi>
                <RightsSelect
                  label={entry.rightsOf(name)}
                  rights={rights}
                  onChoose={(chosen) => run(setRights(name, chosen))}
                />
                <IconButton
                  icon={X}
                  kind="small"
                  label={entry.removePerson(name)}
                  onPress={() => run(bridge.removePerson(share.id, name))}
                />
              </li>
            ))}
          </ul>
        )}
        <NewPerson share={share} />
      </div>
    </Dialog>
  );
}

const NOBODY = { name: '', password: '', rights: 'look' } as const;

function NewPerson({ share }: Pick<EntryDialogProps, 'share'>) {
  const { entry } = useLanguage().words;
  const { bridge, run } = useServices();
  const [person, setPerson] = useState<{ name: string; password: string; rights: Right }>(NOBODY);
  const [isRefused, setIsRefused] = useState(false);
  const errorId = useId();
  const add = async (): Promise<void> => {
    const { name, password, rights } = person;
    const isTaken = await bridge.setPerson(share.id, name.trim(), rights, password);
    setIsRefused(!isTaken);
    if (isTaken) setPerson(NOBODY);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    run(add());
  };
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <input
        aria-label={entry.personName}
        aria-invalid={isRefused}
        aria-describedby={errorId}
        placeholder={entry.personName}
        autoComplete="off"
        spellCheck={false}
        value={person.name}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
      />
      <input
        type="password"
        aria-label={entry.personPassword}
        placeholder={entry.personPassword}
        autoComplete="new-password"
        value={person.password}
        onChange={(event) => setPerson({ ...person, password: event.target.value })}
      />
      <RightsSelect
        label={entry.rights}
        rights={person.rights}
        onChoose={(rights) => setPerson({ ...person, rights })}
      />
      <button type="submit">{entry.addPerson}</button>
      <p id={errorId} role="alert">
        {isRefused ? entry.personRefused : ''}
      </p>
    </form>
  );
}

interface RightsSelectProps {
  readonly label: string;
  readonly rights: Right;
  readonly onChoose: (rights: Right) => void;
}

function RightsSelect({ label, rights, onChoose }: RightsSelectProps) {
  const { entry } = useLanguage().words;
  return (
    <span className={select.frame}>
      <select aria-label={label} value={rights} onChange={(event) => onChoose(event.target.value as Right)}>
        <option value="look">{entry.canLook}</option>
        <option value="add">{entry.canAdd}</option>
        <option value="change">{entry.canChange}</option>
      </select>
      <ChevronDown size={14} className={select.chevron} />
    </span>
  );
}
