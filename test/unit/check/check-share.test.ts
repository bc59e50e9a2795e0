import { describe, expect, it, onTestFinished } from 'vitest';
import { checkShare } from '../../../main/check/check-share.ts';
import type { CheckReport, Firewall } from '../../../main/check/report.ts';
import { Share } from '../../../main/share/share.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const UFW: Firewall = { name: 'ufw', allows: undefined, isPublicNetwork: undefined };

describe('checkShare', () => {
  it('talks to every address of a real share, tells how it goes, and shows up in its log', async () => {
    const agents: (string | undefined)[] = [];
    const share = new Share({
      tell: () => undefined,
      recorded: ({ head }) => void agents.push(head?.fields.get('user-agent')),
      bugReported: (error) => {
        throw error;
      },
    });
    onTestFinished(() => share.stop(0));
    await share.start({
      content: { kind: 'folder', path: await createTempFolder({ 'a.txt': 'hello' }) },
      port: 0,
      bind: undefined,
    });
    const { status } = share;
    if (status.state !== 'running') throw new Error(status.state);
    const progress: CheckReport[] = [];
    const report = await checkShare({
      port: status.port,
      reach: 'network',
      addresses: status.addresses,
      hasVisitors: () => false,
      version: '1.2.3',
      onProgress: (news) => progress.push(news),
      findFirewalls: async () => [UFW],
    });
    expect(report.addresses.map(({ url }) => url)).toEqual(status.addresses.map(({ url }) => url));
    expect(new Set(report.addresses.map(({ outcome }) => outcome))).toEqual(new Set(['answered']));
    expect(agents).toEqual(status.addresses.map(() => 'Porthole-check/1.2.3'));
    expect(progress[0]).toMatchObject({ verdict: undefined, findings: [] });
    expect(progress.at(-1)?.addresses).toEqual(report.addresses);
    const isAlone = status.addresses.every(({ kind }) => kind === 'loopback');
    expect(report.verdict).toMatch(isAlone ? 'no-network' : /^(?:firewall|only-virtual)$/);
  });

  it('does not look for a firewall where nobody else is to come', async () => {
    const report = await checkShare({
      port: 1,
      reach: 'this-computer',
      addresses: [{ url: 'http://127.0.0.1:1/', kind: 'loopback', interfaceName: 'lo' }],
      hasVisitors: () => false,
      version: '1.2.3',
      onProgress: () => undefined,
      findFirewalls: () => Promise.reject(new Error('looked')),
    });
    expect(report).toMatchObject({ verdict: 'this-computer-only', addresses: [{ outcome: 'refused' }] });
  });
});
