/** What can be done with an entry: copy it, send it again, follow its visitor. */

import type { LucideIcon } from 'lucide-react';
import { Check, ClipboardList, SquareTerminal, UserSearch } from 'lucide-react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { formatCombined } from '../../main/access-log/log-line-formats.ts';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import { BlockButton } from '../blocking/block-button.tsx';
import { useCopy } from '../clipboard/use-copy.ts';
import { AnswerButton } from '../hosts/answer-button.tsx';
import { LinkButton } from '../links/link-button.tsx';
import { formatCurlCommand } from '../log/curl-command.ts';
import type { LogModel } from '../log/log-model.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './exchange-panel.module.css';

export interface ExchangeActionsProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly model: LogModel;
  readonly entry: AccessLogEntry;
  /** undefined while it is not known. */
  readonly requestHead: string | undefined;
}

export function ExchangeActions({ app, share, model, entry, requestHead }: ExchangeActionsProps) {
  const { words } = useLanguage();
  const { filter } = useStore(model.snapshot);
  const { platform } = app;
  const authorityFile = authorityFileOf(share);
  const curl = formatCurlCommand({ entry, requestHead, address: addressOf(share), authorityFile, platform });
  return (
    <div className={css.actions}>
      <CopyAction
        label={words.details.copyLine}
        title={words.details.copyLineTitle}
        confirmation={words.details.lineCopied}
        icon={ClipboardList}
        text={formatCombined(entry)}
      />
      {curl !== undefined && (
        <CopyAction
          label={words.details.copyCurl}
          title={words.details.copyCurl}
          confirmation={words.details.curlCopied}
          icon={SquareTerminal}
          text={curl}
        />
      )}
      {filter.visitor !== entry.visitor && (
        <Button icon={UserSearch} onPress={() => model.setFilter({ ...filter, visitor: entry.visitor })}>
          {words.details.onlyVisitor}
        </Button>
      )}
      <LinkButton share={share} entry={entry} />
      <AnswerButton share={share} entry={entry} requestHead={requestHead} />
      <BlockButton share={share} visitor={entry.visitor} kind="wide" />
    </div>
  );
}

interface CopyActionProps {
  readonly label: string;
  readonly title: string;
  readonly confirmation: string;
  readonly icon: LucideIcon;
  readonly text: string;
}

function CopyAction({ label, title, confirmation, icon, text }: CopyActionProps) {
  const { isCopied, copy } = useCopy(confirmation);
  return (
    <Button icon={isCopied ? Check : icon} title={title} onPress={() => copy(text)}>
      {label}
    </Button>
  );
}

/** Where the request can be sent again: the best address, or this computer while nothing is shared. */
function addressOf({ status, port }: ShareState): string {
  const best = status.state === 'running' ? status.addresses[0] : undefined;
  return best?.url ?? `http://localhost:${port}/`;
}

/** Undefined while it speaks http only, and with a certificate from elsewhere. */
function authorityFileOf({ status }: ShareState): string | undefined {
  return status.state === 'running' ? status.encryption?.authority?.file : undefined;
}
