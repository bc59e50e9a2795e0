/** What else happened on the connection of an exchange. */
import type { AccessLogEntry, ConnectionEnd, ExchangeDetails } from '../../main/access-log/log-entry.ts';
import { readableTarget } from '../../main/access-log/readable-target.ts';
import type { LogModel } from '../log/log-model.ts';
import { Name } from '../ui/name.tsx';
import { StatusCode } from '../ui/status-code.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './connection-list.module.css';

export interface ConnectionListProps {
  readonly model: LogModel;
  readonly entry: AccessLogEntry;
  /** undefined while they are not known. */
  readonly details: ExchangeDetails | undefined;
  readonly onOpen: (sequence: number) => void;
}

export function ConnectionList({ model, entry, details, onOpen }: ConnectionListProps) {
  const language = useLanguage();
  const { words, formats } = language;
  const exchanges = model.exchangesOnConnection(entry);
  return (
    <section className={css.connection}>
      <h3>{words.details.connection}</h3>
      <p className={css.about}>
        {words.common.beside([
          words.details.connectionNumber(formats.number(entry.connection), formats.number(entry.exchange)),
          ...(details === undefined ? [] : [words.details.visitorPort(details.remotePort)]),
        ])}
      </p>
      {details !== undefined && <p className={css.about}>{endText(details.connectionEnd, language)}</p>}
      {exchanges.length === 1 ? (
        <p className={css.none}>{words.details.noOthers}</p>
      ) : (
        <ul aria-label={words.details.others}>
          {exchanges.map((exchange) => (
            <Exchange key={exchange.sequence} exchange={exchange} isThis={exchange === entry} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}

function endText({ closedBy, closedAt }: ConnectionEnd, { words, formats }: Language): string {
  if (closedBy === undefined || closedAt === undefined) return words.details.stillOpen;
  return words.details.closedBy[closedBy](formats.timeOfDay(closedAt));
}

interface ExchangeProps {
  readonly exchange: AccessLogEntry;
  readonly isThis: boolean;
  readonly onOpen: (sequence: number) => void;
}

function Exchange({ exchange, isThis, onOpen }: ExchangeProps) {
  const { formats } = useLanguage();
  return (
    <li>
      <button type="button" aria-current={isThis} onClick={() => onOpen(exchange.sequence)}>
        <span className={css.time}>{formats.shortTimeOfDay(exchange.time)}</span>
        <span className={css.method}>{exchange.method}</span>
        <Name className={css.target}>{readableTarget(exchange.target)}</Name>
        <StatusCode status={exchange.status} />
      </button>
    </li>
  );
}
