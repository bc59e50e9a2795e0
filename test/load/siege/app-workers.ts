/**
 * A process like the app's main one, without Electron: shares in worker threads, with the records that the app keeps of
 * each. Writes one line for the first share, as the terminal does, and ends when any of them fails.
 */
import path from 'node:path';
import { ShareLog } from '../../../main/app/records/share-log.ts';
import type { Rights } from '../../../main/http/request-context.ts';
import type { ShareListeners } from '../../../main/share/share-event.ts';
import { hearing } from '../../../main/share/share-event.ts';
import { RemoteShare } from '../../../main/worker/remote-share.ts';
import { ShareThreads } from '../../../main/worker/share-threads.ts';

const THREADS = new ShareThreads(path.resolve('dist/main/share-worker.cjs'));

/** The first is attacked; the others are there to suffer with it. */
const [, , folder = '.', kind = 'reading', count = '3'] = process.argv;

const RIGHTS: Readonly<Record<string, Rights>> = { changing: 'change', asking: 'add' };
const anonymous = RIGHTS[kind];

function startShare(number: number): RemoteShare {
  const records = new ShareLog({ tally: () => undefined, logFileChanged: () => undefined });
  const listeners: ShareListeners = {
    log: ({ batch }) => records.add(batch),
    complained: ({ text }) => void process.stderr.write(text),
    status: ({ status }) => {
      if (status.state === 'running' && number === 0) process.stdout.write(`at ${status.addresses[0]?.url}\n`);
      if (status.state !== 'failed') return;
      process.stderr.write(`share ${number} failed: ${status.problem} ${status.detail ?? ''}\n`);
      process.exit(1);
    },
  };
  const host = new RemoteShare(THREADS, hearing(listeners));
  host.start({
    content: { kind: 'folder', path: folder },
    port: 0,
    bind: '127.0.0.1',
    ...(anonymous && { access: { anonymous, secret: undefined, accounts: [], rights: 'look' } }),
    ...(kind === 'asking' && { receiving: { asksFirst: true, into: undefined } }),
  });
  return host;
}

const hosts = Array.from({ length: Number(count) }, (_, number) => startShare(number));
process.on('SIGTERM', () => {
  void Promise.all(hosts.map((host) => host.terminate())).then(() => process.exit(0));
});
