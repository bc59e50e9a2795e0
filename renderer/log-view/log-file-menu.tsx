/** The log's columns, and what leads from it to files and back: export what the filter shows, open a saved log. */
import { Ellipsis, FileClock, FileDown } from 'lucide-react';
import type { ExportFormat } from '../../main/access-log/log-line-formats.ts';
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { ExportOutcome } from '../../main/ipc/contract.ts';
import { useStore } from '../base/external-store.ts';
import { exportLog } from '../log/log-export.ts';
import type { LogModel } from '../log/log-model.ts';
import type { Message, Sentence } from '../state/message-store.ts';
import { useServices } from '../state/services.tsx';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { Menu, menuTitleClass } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { ColumnMenu } from './column-menu.tsx';

const FORMATS: readonly ExportFormat[] = ['combined', 'json', 'csv', 'har'];

export interface LogFileMenuProps {
  readonly model: LogModel;
  /** undefined for a saved log. */
  readonly share: ShareId | undefined;
  readonly onOpenSaved: () => void;
}

export function LogFileMenu({ model, share, onOpenSaved }: LogFileMenuProps) {
  const { words } = useLanguage();
  const { toldColumns } = useStore(model.snapshot);
  return (
    <Popover
      label={words.files.menu}
      panelLabel={words.files.menu}
      trigger={<Ellipsis size={18} />}
      triggerClass={iconButtonClass('normal')}
      align="end"
    >
      {(close) => (
        <Menu>
          <ColumnMenu told={toldColumns} />
          <hr />
          <ExportItems model={model} share={share} onDone={close} />
          <hr />
          <MenuItem
            icon={FileClock}
            onPress={() => {
              close();
              onOpenSaved();
            }}
          >
            {words.files.openSaved}
          </MenuItem>
        </Menu>
      )}
    </Popover>
  );
}

interface ExportItemsProps {
  readonly model: LogModel;
  readonly share: ShareId | undefined;
  readonly onDone: () => void;
}

function ExportItems({ model, share, onDone }: ExportItemsProps) {
  const { words, formats } = useLanguage();
  const { bridge, run, message } = useServices();
  const { rows } = useStore(model.snapshot);
  const save = (format: ExportFormat): void => {
    onDone();
    const saving = exportLog({ calls: bridge, format, share, model }).then((outcome) => {
      if (outcome !== undefined) message.set(messageOf(outcome));
    });
    run(saving);
  };
  return (
    <section aria-label={words.files.exportTitle(formats.counted(rows))}>
      <h3 className={menuTitleClass}>{words.files.exportTitle(formats.counted(rows))}</h3>
      {FORMATS.map((format) => (
        <MenuItem key={format} icon={FileDown} onPress={() => save(format)}>
          {words.files.formats[format]}
        </MenuItem>
      ))}
    </section>
  );
}

function messageOf(outcome: ExportOutcome): Message {
  if (outcome.state === 'failed') {
    return { kind: 'text', describe: ({ words }) => words.files.exportProblems[outcome.problem] };
  }
  const { path, entries } = outcome;
  const describe: Sentence = ({ words, formats }) => words.files.exported(formats.counted(entries), path);
  return { kind: 'saved', path, describe };
}
