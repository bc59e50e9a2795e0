/** A share within the test's own process, for tests that start several at one port and look at what they were asked for. */
import { onTestFinished } from 'vitest';
import type { AccessRules } from '../../../main/access/access-rules.ts';
import { Share } from '../../../main/share/share.ts';
import type { ServingOptions } from '../../../main/share/share-status.ts';
import type { Tree } from '../temp-folder.ts';
import { createTempFolder } from '../temp-folder.ts';

export interface LocalShare {
  readonly port: number;
  /** Request targets with the status of their responses, in the order in which they ended. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export interface LocalShareOptions extends ServingOptions {
  readonly port?: number;
  readonly access?: AccessRules;
}

/** Shares a folder with these contents on the loopback addresses until the test is over. */
export async function startLocalShare(
  tree: Tree,
  { port = 0, access, ...serving }: LocalShareOptions = {},
): Promise<LocalShare> {
  const asked: string[] = [];
  const share = new Share({
    tell: () => undefined,
    recorded: ({ head, status }) => asked.push(`${head?.target} ${status}`),
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  await share.start({
    content: { kind: 'folder', path: await createTempFolder(tree) },
    port,
    bind: 'localhost',
    serving,
    ...(access ? { access } : {}),
    ...(serving.allowedHosts ? { allowedHosts: serving.allowedHosts } : {}),
  });
  const { status } = share;
  if (status.state !== 'running') throw new Error(`The share is ${status.state}`);
  return { port: status.port, asked, stop: () => share.stop(0) };
}
