/** The system fails at every call, as when all descriptors are in use: nothing that looks around ends anything. */
import type * as dgram from 'node:dgram';
import type * as fsPromises from 'node:fs/promises';
import type * as os from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hearing } from '../../../main/share/share-event.ts';
import type { ShareStatus } from '../../../main/share/share-status.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { until } from '../../support/until.ts';

const failing = { now: false };

function fails<Work extends (...args: never[]) => unknown>(work: Work): Work {
  const replacement = (...args: never[]): unknown => {
    if (failing.now) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    return work(...args);
  };
  return replacement as Work;
}

/** The product, loaded anew on top of a system that can be made to fail. */
async function loadProduct() {
  vi.resetModules();
  vi.doMock('node:os', async (original) => {
    const real = (await original()) as typeof os;
    return { ...real, networkInterfaces: fails(real.networkInterfaces) };
  });
  vi.doMock('node:dgram', async (original) => {
    const real = (await original()) as typeof dgram;
    return { ...real, createSocket: fails(real.createSocket) };
  });
  vi.doMock('node:fs/promises', async (original) => {
    const real = (await original()) as typeof fsPromises;
    const stat = async (...args: Parameters<typeof real.stat>) => fails(real.stat)(...args);
    const opendir = async (...args: Parameters<typeof real.opendir>) => fails(real.opendir)(...args);
    return { ...real, stat, opendir };
  });
  return {
    ...(await import('../../../main/share/share.ts')),
    ...(await import('../../../main/announce/announcer.ts')),
    ...(await import('../../../main/announce/announced-networks.ts')),
    ...(await import('../../../main/app/shares/share-recovery.ts')),
    ...(await import('../../../main/share/network/this-computer.ts')),
  };
}

describe('while every call of the system fails', () => {
  const unhandled: unknown[] = [];
  let product: Awaited<ReturnType<typeof loadProduct>>;

  beforeAll(async () => {
    product = await loadProduct();
  }, 120_000);

  afterAll(() => {
    for (const name of ['node:os', 'node:dgram', 'node:fs/promises']) vi.doUnmock(name);
    vi.resetModules();
  });

  const receive = (reason: unknown): void => void unhandled.push(reason);

  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', receive);
  });

  afterEach(() => {
    failing.now = false;
    process.off('unhandledRejection', receive);
    expect(unhandled).toEqual([]);
  });

  function createShare() {
    const statuses: ShareStatus[] = [];
    const bugs: unknown[] = [];
    const share = new product.Share({
      tell: hearing({ status: ({ status }) => void statuses.push(status) }),
      recorded: () => undefined,
      bugReported: (error) => bugs.push(error),
    });
    onTestFinished(() => share.stop(0));
    return { share, statuses, bugs };
  }

  it('a running share goes on, serves, and has its addresses', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { share, statuses } = createShare();
    await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: '127.0.0.1' });
    const running = share.status;
    failing.now = true;
    await share.lookAround();
    await Promise.all([share.lookAround(), share.lookAround()]);
    expect(share.status).toBe(running);
    failing.now = false;
    await share.lookAround();
    expect(share.status).toBe(running);
    expect(statuses.map(({ state }) => state)).toEqual(['starting', 'running']);
    const url = running.state === 'running' ? running.addresses[0]?.url : undefined;
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('hello');
  });

  it('a share whose network can not be looked at starts, and finds its addresses later', async () => {
    const folder = await createTempFolder({});
    const network = async () => {
      if (failing.now) throw new Error('no');
      return { interfaces: {}, preferred: [], temporary: [] };
    };
    const statuses: ShareStatus[] = [];
    const share = new product.Share(
      {
        tell: hearing({ status: ({ status }) => void statuses.push(status) }),
        recorded: () => undefined,
        bugReported: () => undefined,
      },
      network,
    );
    onTestFinished(() => share.stop(0));
    failing.now = true;
    await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: '127.0.0.1' });
    failing.now = false;
    expect(statuses.at(-1)).toMatchObject({ state: 'running', addresses: [expect.anything()] });
  });

  it('a name stays announced, and it is said that the network could not be looked at', async () => {
    const failures: unknown[] = [];
    const announcer = new product.Announcer({
      computerName: 'desk',
      readLinks: product.readNetworkLinks,
      isOwn: product.isThisComputer,
      named: () => undefined,
      failed: (error) => failures.push(error),
    });
    failing.now = true;
    announcer.announce([{ name: 'a', port: 80 }]);
    await until(() => failures.length > 0);
    await announcer.close();
    expect(failures[0]).toMatchObject({ code: 'EMFILE' });
  });

  it('whether a visitor is this computer is answered, and what failed is looked after', async () => {
    failing.now = true;
    expect([product.isThisComputer('192.0.2.1'), product.isThisComputer('127.0.0.1')]).toEqual([false, true]);
    let looks = 0;
    const recovery = new product.ShareRecovery({
      isCauseGone: async () => {
        looks += 1;
        throw new Error('can not look');
      },
      start: () => undefined,
    });
    recovery.begin('port-in-use');
    onTestFinished(() => recovery.leave());
    recovery.hurry();
    await until(() => looks > 0);
    recovery.hurry();
    await until(() => looks > 1);
    expect(recovery.state.isTrying).toBe(true);
  });
});
