/** Where the servers of a phase are to run, and how each is set up. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeContent } from './content.ts';
import type { Dimension, Setup } from './dimension.ts';
import { listFiles } from './dimensions.ts';
import type { Identity, ServerKind, Site } from './servers/server.ts';
import { findFreePort } from './servers/server.ts';

export interface FoundServer {
  readonly kind: ServerKind;
  readonly version: string;
}

/** How a server is set up for the rows of a phase; not at all where it can't be compared with itself in all of them. */
export function setupsOf({ setups }: ServerKind, rows: readonly Dimension[]): readonly Setup[] {
  const wanted = [...new Set(rows.map(({ setup }) => setup))];
  return wanted.every((setup) => setups.includes(setup)) ? wanted : [];
}

interface SitePlan {
  /** What all share that only read. */
  readonly folder: string;
  readonly scratch: string;
  readonly setup: Setup;
  readonly identity: Identity;
  /** Folders of so many entries where visitors may add. */
  readonly entries: readonly number[];
}

/** Makes the server's own folder, and a folder of its own to share where it takes files. */
export async function makeSite({ folder, scratch, setup, identity, entries }: SitePlan): Promise<Site> {
  await mkdir(scratch);
  const port = await findFreePort();
  const secondPort = setup === 'two-workers' ? await findFreePort() : port;
  const site = { port, secondPort, scratch, setup, identity };
  if (setup !== 'receiving') return { ...site, folder };
  const own = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries });
  return { ...site, folder: own.folder };
}
