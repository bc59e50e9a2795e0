/** A share as the terminal runs it, with options as a person chooses them, until the test is over. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import { accessOf, completeOptions, servingOf } from '../../main/share/chosen-options.ts';
import { toEntry } from '../../main/share/exchange-record.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { Share } from '../../main/share/share.ts';
import type { ShareEvent } from '../../main/share/share-event.ts';
import type { ServingOptions, ShareSetup } from '../../main/share/share-status.ts';
import type { TagChoice } from '../../main/site/files/entity-tags.ts';
import type { Tree } from './temp-folder.ts';
import { createTempFolder } from './temp-folder.ts';
import { markSecured, testCertificateFiles } from './tls-identity.ts';

export interface RunningShare {
  readonly share: Share;
  readonly folder: string;
  readonly port: number;
  /** What is logged, in the order in which it ended. */
  readonly entries: readonly NewEntry[];
  readonly events: readonly ShareEvent[];
  /** Puts other content into a file. */
  replace(name: string, content: string): Promise<void>;
  /** Takes other options while it runs. */
  change(options: ShareChange): Promise<void>;
}

/** As the app runs it: a person is there who can be asked. */
export function runAttendedShare(tree: Tree | string, options: ShareChange = {}): Promise<RunningShare> {
  return runShare(tree, options, undefined, true);
}

/** @param tree a folder that is there, or what is to be in one */
export async function runShare(
  tree: Tree | string,
  options: ShareChange = {},
  tags: TagChoice = { key: 'k'.repeat(32), isForReplicas: false },
  isAttended = false,
): Promise<RunningShare> {
  const files = await testCertificateFiles();
  const folder = typeof tree === 'string' ? tree : await createTempFolder(tree);
  const entries: NewEntry[] = [];
  const events: ShareEvent[] = [];
  const share = new Share({
    tell: (event) => void events.push(event),
    recorded: (exchange) => void entries.push(toEntry(exchange)),
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const setupOf = (chosen: ShareChange): ShareSetup => ({
    content: { kind: 'folder', path: folder },
    port: 0,
    bind: '127.0.0.1',
    access: accessOf(completeOptions(chosen)),
    ...(isAttended ? { receiving: { asksFirst: chosen.asksFirst, into: chosen.receivesInto } } : {}),
    serving: {
      ...withTags(servingOf(completeOptions(chosen)), tags),
      ...(files && { encryption: { isOnly: false, files } }),
    },
  });
  await share.start(setupOf(options));
  if (share.status.state !== 'running') throw new Error(JSON.stringify(share.status));
  const { port } = share.status;
  if (files) markSecured(port);
  return {
    ...{ share, folder, port, entries, events },
    replace: (name, content) => writeFile(path.join(folder, name), content),
    change: (chosen) => share.change(setupOf(chosen), 'when-done'),
  };
}

function withTags(serving: ServingOptions, tags: TagChoice): ServingOptions {
  return { ...serving, directory: { ...serving.directory, tags } };
}
