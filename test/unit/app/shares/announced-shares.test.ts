import { describe, expect, it } from 'vitest';
import { servicesOf } from '../../../../main/app/shares/announced-shares.ts';
import { withNamedAddress } from '../../../../main/app/shares/named-address.ts';
import type { ShareState } from '../../../../main/ipc/app-state.ts';
import { DEFAULT_PREFERENCES } from '../../../../main/ipc/preferences.ts';
import type { ShareStatus } from '../../../../main/share/share-status.ts';
import { appWith } from '../../../support/window/scenes.ts';

const lan = { url: 'http://192.168.1.20:8000/', kind: 'lan', interfaceName: 'eth0' } as const;
const self = { url: 'http://127.0.0.1:8000/', kind: 'loopback', interfaceName: 'lo' } as const;
const RUNNING: ShareStatus = { state: 'running', port: 8000, addresses: [lan, self] };

describe('what is announced', () => {
  const services = (announceName: boolean, ...changes: Partial<ShareState>[]) =>
    servicesOf({
      preferences: { ...DEFAULT_PREFERENCES, announceName },
      shares: changes.flatMap((change) => appWith(RUNNING, change).shares),
    });

  it('is every share that others can open', () => {
    expect(services(true, {}, { name: 'Films', status: { ...RUNNING, port: 8001 } })).toEqual([
      { name: 'Photos', port: 8000 },
      { name: 'Films', port: 8001 },
    ]);
  });

  it.each<[string, boolean, Partial<ShareState>]>([
    ['a person does not want it', false, {}],
    ['the share is for this computer only', true, { reach: 'this-computer' }],
    ['it is stopped', true, { status: { state: 'stopped' } }],
    ['it is on its way', true, { status: { state: 'starting' } }],
  ])('is nothing when %s', (_, wanted, change) => {
    expect(services(wanted, change)).toEqual([]);
  });

  it.each([
    [
      false,
      [
        { name: 'Photos', port: 8000 },
        { name: 'Photos', port: 8000, scheme: 'https' },
      ],
    ],
    [true, [{ name: 'Photos', port: 8000, scheme: 'https' }]],
  ])('is https too of one that is encrypted, and alone where it is only that: %s', (isOnly, announced) => {
    const status: ShareStatus = { ...RUNNING, encryption: { isOnly, names: [], validTo: 0, authority: undefined } };
    expect(services(true, { status })).toEqual(announced);
  });

  it('tells two shares of one name apart', () => {
    expect(services(true, {}, { status: { ...RUNNING, port: 8001 } }).map(({ name }) => name)).toEqual([
      'Photos',
      'Photos – 8001',
    ]);
  });
});

describe('the address by name', () => {
  it('is one by https where the others are', () => {
    const addresses = [{ ...lan, url: 'https://192.168.1.20:8000/' }];
    const status = withNamedAddress({ ...RUNNING, addresses }, 'network', 'desk.local');
    expect(status).toMatchObject({ addresses: [{}, { url: 'https://desk.local:8000/' }] });
  });

  it('comes second', () => {
    expect(withNamedAddress(RUNNING, 'network', 'desk.local')).toEqual({
      ...RUNNING,
      addresses: [lan, { url: 'http://desk.local:8000/', kind: 'name', interfaceName: '' }, self],
    });
  });

  it.each<[string, ShareStatus, ShareState['reach'], string | undefined]>([
    ['nothing is announced', RUNNING, 'network', undefined],
    ['the share is for this computer only', RUNNING, 'this-computer', 'desk.local'],
    ['there is no network', { ...RUNNING, addresses: [self] }, 'network', 'desk.local'],
    ['it does not run', { state: 'stopped' }, 'network', 'desk.local'],
  ])('is not there when %s', (_, status, reach, name) => {
    expect(withNamedAddress(status, reach, name)).toBe(status);
  });
});
