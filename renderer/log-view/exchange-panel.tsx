/** Everything about one exchange: what was asked and answered on the wire, when, and on which connection. */
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { isHandshakeEnding } from '../../main/access-log/log-entry.ts';
import { decodeOctets } from '../../main/access-log/readable-target.ts';
import { isSandboxedPage } from '../../main/access-log/sandboxed-page.ts';
import type { AppState, ShareId, ShareState } from '../../main/ipc/app-state.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import type { LogModel } from '../log/log-model.ts';
import { ShowHowButton } from '../trust/show-how-button.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Name } from '../ui/name.tsx';
import scroll from '../ui/scroll.module.css';
import { StatusCode } from '../ui/status-code.tsx';
import { WireHead } from '../ui/wire-head.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { ConnectionList } from './connection-list.tsx';
import { ExchangeActions } from './exchange-actions.tsx';
import css from './exchange-panel.module.css';
import { ExchangeTimeline } from './exchange-timeline.tsx';
import { ENDING_ICONS } from './log-row.tsx';
import { SandboxHint } from './sandbox-hint.tsx';
import type { DetailsState } from './use-exchange-details.ts';
import { useExchangeDetails } from './use-exchange-details.ts';
import { whatWasAsked } from './what-was-asked.ts';

export interface ExchangePanelProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly model: LogModel;
  /** The share that may know more of the exchange; undefined for a saved log. */
  readonly detailsOf: ShareId | undefined;
  readonly entry: AccessLogEntry;
  /** Looks at another entry. */
  readonly onOpen: (sequence: number) => void;
  readonly onClose: () => void;
}

export function ExchangePanel({ app, share, model, detailsOf, entry, onOpen, onClose }: ExchangePanelProps) {
  const { words } = useLanguage();
  const state = useExchangeDetails(detailsOf, entry.sequence);
  const details = state.kind === 'known' ? state.details : undefined;
  const isHandshake = isHandshakeEnding(entry.ending);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section className={css.panel} aria-label={words.details.title} onKeyDown={onKeyDown}>
      <Head entry={entry} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus. */}
      <section className={classes(scroll.scroll, css.content)} tabIndex={0} aria-label={words.details.summary}>
        <Summary entry={entry} />
        {details !== undefined && isSandboxedPage(details.responseHead) && (
          <SandboxHint share={detailsOf === undefined ? undefined : share} />
        )}
        <Received entry={entry} />
        {entry.ending === 'distrusted' && detailsOf !== undefined && (
          <div>
            <ShowHowButton share={share} device={entry.visitor} />
          </div>
        )}
        {entry.ending === 'lacking' && <p className={css.note}>{words.details.lacking}</p>}
        <ExchangeActions app={app} share={share} model={model} entry={entry} requestHead={details?.requestHead} />
        {entry.durationMs > 0 && <ExchangeTimeline entry={entry} acceptedAt={details?.acceptedAt} />}
        {isHandshake ? (
          <p className={css.note}>{words.log.oneAMinute}</p>
        ) : (
          <Wire state={state} isReconstructed={entry.version === HTTP2} />
        )}
        {entry.connection > 0 && <ConnectionList model={model} entry={entry} details={details} onOpen={onOpen} />}
      </section>
    </section>
  );
}

function Head({ entry, onClose }: Pick<ExchangePanelProps, 'entry' | 'onClose'>) {
  const { words } = useLanguage();
  const target = whatWasAsked(entry, words);
  return (
    <div className={css.head}>
      <h2 className={css.title} title={target}>
        {entry.method !== '' && <span className={css.method}>{entry.method}</span>}
        <Name className={css.target}>{target}</Name>
      </h2>
      <IconButton label={words.details.close} icon={X} onPress={onClose} />
    </div>
  );
}

function Summary({ entry }: Pick<ExchangePanelProps, 'entry'>) {
  const { words, formats } = useLanguage();
  const { ending } = entry;
  const EndingIcon = ENDING_ICONS[ending];
  return (
    <div className={css.summary}>
      <p className={css.outcome}>
        {!isHandshakeEnding(ending) && (
          <span className={css.status}>
            <StatusCode status={entry.status} />
          </span>
        )}
        <span className={css.ending} data-ending={ending}>
          <EndingIcon size={16} />
          {isHandshakeEnding(ending)
            ? words.log.endings[ending]
            : words.details.endings[ending](formats.bytes(entry.contentBytes))}
        </span>
      </p>
      <p className={css.when}>
        <bdi>{entry.visitor}</bdi>
        {entry.identity !== undefined && <Name>{decodeOctets(entry.identity)}</Name>}
        <span>{formats.dateTime(entry.time)}</span>
        <Protocol entry={entry} />
      </p>
    </div>
  );
}

const HTTP2 = 'HTTP/2.0';

/** By what it came: such as `HTTP/1.1 · TLS 1.3`. */
function Protocol({ entry: { version, tls } }: Pick<ExchangePanelProps, 'entry'>) {
  const names = [version, tls?.replace(/^TLSv/, 'TLS ') ?? ''].filter((name) => name !== '');
  return names.length === 0 ? undefined : <bdi dir="ltr">{names.join(' · ')}</bdi>;
}

/** What came with the request, and where it is. */
function Received({ entry: { receivedBytes, keptAs } }: Pick<ExchangePanelProps, 'entry'>) {
  const { words, formats } = useLanguage();
  return (
    <>
      {receivedBytes !== undefined && (
        <p className={css.note}>{words.details.received(formats.bytes(receivedBytes))}</p>
      )}
      {keptAs !== undefined && (
        <p className={css.note}>{words.common.labelled(words.log.columns.keptAs, visibleName(decodeOctets(keptAs)))}</p>
      )}
    </>
  );
}

interface WireProps {
  readonly state: DetailsState;
  /** The heads were never sent in this form. */
  readonly isReconstructed: boolean;
}

function Wire({ state, isReconstructed }: WireProps) {
  const { words } = useLanguage();
  switch (state.kind) {
    case 'reading':
      return <p className={css.note}>{words.details.loading}</p>;
    case 'too-old':
      return <p className={css.note}>{words.details.tooOld}</p>;
    case 'saved':
      return <p className={css.note}>{words.files.saved.noDetails}</p>;
    case 'known':
      return (
        <>
          {isReconstructed && <p className={css.note}>{words.details.reconstructed}</p>}
          <WireHead title={words.details.request} head={state.details.requestHead} />
          <WireHead title={words.details.response} head={state.details.responseHead} />
        </>
      );
  }
}
