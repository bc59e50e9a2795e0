/** What is measured, by name, and on what. */
import type { DimensionKind, DimensionOf } from './dimension.ts';
import type { RunningServer } from './servers/server.ts';

/** A dimension yields those of these that it knows. */
export type Figure =
  | 'requestsPerSecond'
  | 'handshakesPerSecond'
  | 'filesPerSecond'
  | 'bytesPerSecond'
  | 'firstByteMs'
  | 'wholeMs'
  | 'bytesPerConnection'
  | 'p50Ms'
  | 'p99Ms'
  | 'cpuSecondsPerMillion'
  | 'cpuSecondsPerGib'
  | 'cpuMs'
  | 'residentBytes'
  | 'failed';

export type Figures = Readonly<Partial<Record<Figure, number>>>;

/** One measurement that is to be made. */
export interface Assignment<Kind extends DimensionKind = DimensionKind> {
  readonly server: RunningServer;
  readonly dimension: DimensionOf<Kind>;
  /** Request fields that the dimension needs on this server. */
  readonly fields: readonly string[];
  /** Length of one measurement of many requests. */
  readonly seconds: number;
}
