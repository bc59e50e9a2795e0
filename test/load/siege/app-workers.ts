/**
 * A process like the app's main one, without Electron: shares in worker threads, with the records that the app keeps of
 * each. What is shared, and how, is told as in the terminal, with `--asks` for a person who is asked and not there. Writes one
 * line with the port of each share when all of them run, one for each trouble that the window would show, and ends when any of
 * them fails.
 */
import path from 'node:path';
import { ShareLog } from '../../../main/app/records/share-log.ts';
import type { ShareListeners } from '../../../main/share/share-event.ts';
import { hearing } from '../../../main/share/share-event.ts';
import type { ShareSetup } from '../../../main/share/share-status.ts';
import { chooseAccess } from '../../../main/terminal/access-choice.ts';
import { parseArguments } from '../../../main/terminal/arguments.ts';
import { createTerminalLinks } from '../../../main/terminal/link-arguments.ts';
import { readSharedContent } from '../../../main/terminal/shared-content.ts';
import { RemoteShare } from '../../../main/worker/remote-share.ts';
import { ShareThreads } from '../../../main/worker/share-threads.ts';

const THREADS = new ShareThreads(path.resolve('dist/main/share-worker.cjs'));

const ASKS = '--asks';

const [, , count = '3', ...options] = process.argv;

/** As the terminal makes it of the same words. */
async function setupOf(words: readonly string[]): Promise<ShareSetup> {
  const given = parseArguments(words.filter((word) => word !== ASKS));
  if (given.kind !== 'share') throw new Error(`${words.join(' ')} shares nothing`);
  const { port, bind, serving } = given;
  const content = readSharedContent(given.paths);
  const links = await createTerminalLinks({ content, showsHidden: false }, given.links, Date.now());
  const access = await chooseAccess(given, {});
  const records = links.map(({ record }) => record);
  const receiving = words.includes(ASKS) ? { asksFirst: true, into: undefined } : undefined;
  return { content, port, bind, serving, access, links: records, receiving };
}

/** Resolves with the share's port when it runs. */
function startShare(number: number, setup: ShareSetup, started: (port: number) => void): RemoteShare {
  const records = new ShareLog({ tally: () => undefined, logFileChanged: () => undefined });
  const listeners: ShareListeners = {
    log: ({ batch }) => records.add(batch),
    trouble: ({ trouble: { kind, subject } }) => void process.stdout.write(`told ${kind} ${subject}\n`),
    complained: ({ text }) => void process.stderr.write(text),
    status: ({ status }) => {
      if (status.state === 'running') started(status.port);
      if (status.state !== 'failed') return;
      process.stderr.write(`share ${number} failed: ${status.problem} ${status.detail ?? ''}\n`);
      process.exit(1);
    },
  };
  const host = new RemoteShare(THREADS, hearing(listeners));
  host.start(setup);
  return host;
}

async function main(): Promise<void> {
  const setup = await setupOf(options);
  const hosts: RemoteShare[] = [];
  process.on('SIGTERM', () => {
    void Promise.all(hosts.map((host) => host.terminate())).then(() => process.exit(0));
  });
  const ports = Array.from(
    { length: Number(count) },
    (_, number) => new Promise<number>((started) => hosts.push(startShare(number, setup, started))),
  );
  process.stdout.write(`at ${(await Promise.all(ports)).join(' ')}\n`);
}

void main();
