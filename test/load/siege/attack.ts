/** What an attack is: a module in `test/load/attacks/` that exports a list of them as `attacks`. */
import type { Crowd } from './crowd.ts';

/**
 * What kind of share is attacked. `reading`: anybody looks. `changing`: anybody adds and changes. `guarded`: anybody looks, and
 * may prove more. `secured`: as `changing`, by https as well. `asking`: anybody adds, and a person is asked who is not there.
 */
export type ShareKind = 'reading' | 'changing' | 'guarded' | 'secured' | 'asking';

export interface Attack {
  /** As `--only` names it: kebab-case. Its content lies in a folder of that name. */
  readonly name: string;
  /** What is done, and what it aims at: a few words for the table. */
  readonly aim: string;
  /** Makes what it needs in its folder, which is empty; done before the share starts. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** Goes on until its time is up or it has nothing left to do. What the share refuses is no error. */
  readonly run: (scene: Scene) => Promise<void>;
  /** Belongs to the few that `npm test` runs: its content is made in a second, and a second of it shows something. */
  readonly isQuick?: true;
  /** `reading` when left out. */
  readonly share?: ShareKind;
  /** Files of uploads under way that may be left when all have gone: what is kept to be gone on with. None when left out. */
  readonly mayLeave?: number;
}

/** Where an attack takes place. */
export interface Scene {
  readonly port: number;
  /** The address of its folder: `/NAME/`. */
  readonly path: string;
  /** Who attacks. All of them leave when the attack is over. */
  readonly crowd: Crowd;
  /** Aborted when the attack's time is up. */
  readonly signal: AbortSignal;
}
