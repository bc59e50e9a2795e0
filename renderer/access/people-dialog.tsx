/** Who has a name and password of their own, and what each can do. */
import { ChevronDown, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import select from '../ui/select.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './access-dialogs.module.css';
import type { AccessDialogProps } from './password-dialog.tsx';

type Right = ShareState['write'];

export function PeopleDialog({ share, onClose }: AccessDialogProps) {
  const { access } = useLanguage().words;
  const { bridge, run } = useServices();
  const setRights = async (name: string, rights: Right): Promise<void> => {
    await bridge.setPerson(share.id, name, rights, undefined);
  };
  return (
    <Dialog title={access.peopleTitle(share.name)} onClose={onClose}>
      <div className={css.people}>
        <p className={css.hint}>{access.peopleHint}</p>
        {share.people.length > 0 && (
          <ul className={css.list}>
            {share.people.map(({ name, rights }) => (
              <li key={name}>
                <bdi>{name}</bdi>
                <RightsSelect
                  label={access.rightsOf(name)}
                  rights={rights}
                  onChoose={(chosen) => run(setRights(name, chosen))}
                />
                <IconButton
                  icon={X}
                  kind="small"
                  label={access.removePerson(name)}
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

function NewPerson({ share }: Pick<AccessDialogProps, 'share'>) {
  const { access } = useLanguage().words;
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
        aria-label={access.personName}
        aria-invalid={isRefused}
        aria-describedby={errorId}
        placeholder={access.personName}
        autoComplete="off"
        spellCheck={false}
        value={person.name}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
      />
      <input
        type="password"
        aria-label={access.personPassword}
        placeholder={access.personPassword}
        autoComplete="new-password"
        value={person.password}
        onChange={(event) => setPerson({ ...person, password: event.target.value })}
      />
      <RightsSelect
        label={access.rights}
        rights={person.rights}
        onChoose={(rights) => setPerson({ ...person, rights })}
      />
      <button type="submit">{access.addPerson}</button>
      <p id={errorId} role="alert">
        {isRefused ? access.personRefused : ''}
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
  const { access } = useLanguage().words;
  return (
    <span className={select.frame}>
      <select aria-label={label} value={rights} onChange={(event) => onChoose(event.target.value as Right)}>
        <option value="look">{access.canLook}</option>
        <option value="add">{access.canAdd}</option>
        <option value="change">{access.canChange}</option>
      </select>
      <ChevronDown size={14} className={select.chevron} />
    </span>
  );
}
