/** What else happened on the connection of an exchange. */
import type { AccessLogEntry } from '../../main/access-log/entry.ts';
import type { LogModel } from '../log/log-model.ts';
import { readableTarget } from '../log/readable-target.ts';
import { StatusCode } from '../ui/status-code.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './connection-list.module.css';

export interface ConnectionListProps {
  readonly model: LogModel;
  readonly entry: AccessLogEntry;
  /** undefined while it is not known. */
  readonly remotePort: number | undefined;
  readonly onOpen: (sequence: number) => void;
}

export function ConnectionList({ model, entry, remotePort, onOpen }: ConnectionListProps) {
  const { words, formats } = useLanguage();
  const exchanges = model.exchangesOnConnection(entry);
  return (
    <section className={css.connection}>
      <h3>{words.details.connection}</h3>
      <p className={css.about}>
        {words.details.connectionNumber(formats.number(entry.connection), formats.number(entry.exchange))}
        {remotePort !== undefined && <span> · {words.details.visitorPort(remotePort)}</span>}
      </p>
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
        <bdi className={css.target}>{readableTarget(exchange.target)}</bdi>
        <StatusCode status={exchange.status} />
      </button>
    </li>
  );
}
