/** Every state of the window as a scene. */

import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { CheckReport } from '../../../main/check/report.ts';
import type { AppState, ShareState } from '../../../main/ipc/app-state.ts';
import { DEFAULT_PREFERENCES } from '../../../main/ipc/preferences.ts';
import type { CertificateFault } from '../../../main/share/encryption/encryption.ts';
import type { ShareAddress, ShareProblem, ShareStatus } from '../../../main/share/share-status.ts';
import { SHARE } from '../app-state.ts';
import { sampleCheck, sampleRefusal, sampleTrust } from './sample-checks.ts';
import { SAMPLE_TIME, sampleEntries } from './sample-entries.ts';
import { ANNA, OFFERED, RECEIVED, STRANGERS } from './sample-receiving.ts';
import { portraitTransfers, sampleTransfers } from './sample-transfers.ts';
import type { Scene } from './scene.ts';

export const ADDRESSES: readonly ShareAddress[] = [
  { url: 'http://192.168.1.20:8000/', kind: 'lan', interfaceName: 'enp4s0' },
  { url: 'http://desk.local:8000/', kind: 'name', interfaceName: '' },
  { url: 'http://[fd12:3456:789a:1::20]:8000/', kind: 'lan', interfaceName: 'enp4s0' },
  { url: 'http://10.8.0.6:8000/', kind: 'virtual', interfaceName: 'wg0' },
  { url: 'http://127.0.0.1:8000/', kind: 'loopback', interfaceName: 'lo' },
];

export const RUNNING: ShareStatus = { state: 'running', port: 8000, addresses: ADDRESSES };

const FIRST_RUN: AppState = {
  shares: [],
  selected: undefined,
  preferences: DEFAULT_PREFERENCES,
  showsSettings: false,
  logFiles: {
    enabled: false,
    format: 'combined',
    folder: '/home/ada/.config/Porthole/access-log',
    maxBytes: 104_857_600,
    daily: true,
    maxFiles: 30,
    maxDays: 0,
  },
  recentFolders: [],
  settingsFile: { state: 'saved' },
  view: {},
  systemLanguage: 'en-GB',
  platform: 'linux',
  version: '0.1.0',
  canUpdate: false,
  hasTray: true,
};

const RECENT = ['/home/ada/Pictures/Photos', '/home/ada/Documents/Reports', '/mnt/media/Films', '/srv/firmware'];

const PHOTOS: ShareState = { ...SHARE, id: 'share-1', folder: '/home/ada/Pictures/Photos', status: RUNNING };

/** The app with one share in this status. */
export function appWith(status: ShareStatus, change: Partial<ShareState> = {}): AppState {
  return { ...FIRST_RUN, shares: [{ ...PHOTOS, status, ...change }], selected: PHOTOS.id, recentFolders: RECENT };
}

/** What the app tries again by itself for as long as it takes. */
const TRIED: ReadonlySet<ShareProblem> = new Set([
  'folder-missing',
  'folder-not-readable',
  'files-missing',
  'port-in-use',
  'address-not-available',
]);

function failed(problem: ShareProblem, freePort?: number, detail = '', certificate?: CertificateFault): Scene {
  const recovery = { isTrying: TRIED.has(problem), last: undefined };
  return {
    state: appWith({ state: 'failed', problem, freePort, detail, certificate }, { recovery }),
    backlog: sampleEntries(40),
  };
}

/** Five lively minutes before `now`: more in some of them than in others. */
function recentEntries(now: number): readonly AccessLogEntry[] {
  return sampleEntries(1_200).map((entry, index) => {
    const ago = 300_000 * (1 - index / 1_200) + 12_000 * (1 + Math.sin(index / 40));
    return { ...entry, time: now - ago, durationMs: Math.min(entry.durationMs, 4_000) };
  });
}

function portraitEntries(): readonly AccessLogEntry[] {
  const usual = new Set([200, 206, 304, 404]);
  return sampleEntries(240)
    .filter(({ status, target }) => usual.has(status) && !target.includes('..'))
    .map((entry, index) => ({ ...entry, sequence: index + 1, method: 'GET' }));
}

const LOOPBACK_ONLY: ShareStatus = { state: 'running', port: 8000, addresses: ADDRESSES.slice(-1) };

const ENCRYPTED_ADDRESSES = ADDRESSES.map((address) => ({ ...address, url: address.url.replace('http:', 'https:') }));

export const ENCRYPTED: ShareStatus = {
  ...RUNNING,
  addresses: ENCRYPTED_ADDRESSES,
  encryption: {
    isOnly: false,
    names: ['desk', 'desk.local', 'localhost', '10.8.0.6', '127.0.0.1', '192.168.1.20', '::1', 'fd12:3456:789a:1::20'],
    validTo: SAMPLE_TIME + 396 * 86_400_000,
    authority: {
      fingerprint: Array.from({ length: 32 }, (_, at) => ((at * 37 + 11) % 256).toString(16).padStart(2, '0'))
        .join(':')
        .toUpperCase(),
      name: 'Porthole on desk (2026)',
      file: '/home/ada/.local/share/porthole/certificates/porthole-ca.pem',
    },
  },
};

const SECURED: Scene = { state: appWith(ENCRYPTED, { encrypts: true }), backlog: sampleEntries(3) };

const THIS_COMPUTER_ONLY: ShareStatus = {
  state: 'running',
  port: 8000,
  addresses: [
    { url: 'http://localhost:8000/', kind: 'loopback', interfaceName: '' },
    { url: 'http://127.0.0.1:8000/', kind: 'loopback', interfaceName: 'lo' },
    { url: 'http://[::1]:8000/', kind: 'loopback', interfaceName: 'lo' },
  ],
};

const FIREWALL_FOUND: Partial<CheckReport> = {
  verdict: 'firewall',
  findings: [
    {
      kind: 'firewall',
      firewall: { name: 'ufw', allows: false, isPublicNetwork: undefined },
      command: 'sudo ufw allow 8000/tcp',
    },
    { kind: 'virtual-too', url: 'http://10.8.0.6:8000/', interfaceName: 'wg0' },
    { kind: 'nobody-came' },
  ],
};

const LONG: Partial<ShareState> = {
  name: 'Приложения и фотографии с летнего отпуска 2026 года – полная версия',
  folder: '/home/ada/Pictures/Приложения и фотографии с летнего отпуска 2026 года – полная версия',
  status: {
    state: 'running',
    port: 65_123,
    addresses: [
      { url: 'http://[2001:db8:85a3:8d3:1319:8a2e:370:7348]:65123/', kind: 'lan', interfaceName: 'wlp0s20f3' },
    ],
  },
};

const PORT_TAKEN: ShareStatus = { state: 'failed', problem: 'port-in-use', freePort: 8001, detail: '' };

const SINGLE_FILES = ['beach.mp4', ...Array.from({ length: 7 }, (_, index) => `DSC_041${index}.jpg`)].map(
  (name) => `/home/ada/Videos/${name}`,
);

const WORKER_DIED = 'Error: the worker exited with code 1\n    at Worker.onExit (remote-share.ts:88:13)';

/** Five shares, in every state. */
function manyShares(names: readonly string[]): AppState {
  const statuses: readonly ShareStatus[] = [
    RUNNING,
    {
      state: 'running',
      port: 8001,
      addresses: [{ url: 'http://192.168.1.20:8001/', kind: 'lan', interfaceName: 'eth0' }],
    },
    { state: 'starting' },
    { state: 'failed', problem: 'folder-missing', freePort: undefined, detail: '' },
    { state: 'stopped' },
  ];
  const shares = names.map((name, index) => ({
    ...PHOTOS,
    id: `share-${index + 1}`,
    name,
    folder: `/home/ada/${name}`,
    port: 8000 + index,
    status: statuses[index] ?? RUNNING,
  }));
  return { ...FIRST_RUN, shares, selected: 'share-1', recentFolders: RECENT };
}

/** A running transfer makes the other share ripple. */
function rippling(now: number): NonNullable<Scene['others']> {
  return [{ share: 'share-2', transfers: sampleTransfers(now).slice(0, 1), visitors: 1 }];
}

/** No hash comes as far as the window. */
const NO_LINK_PIN = { hasPin: false, pin: undefined, isPinStopped: false } as const;
const WITH_PIN = { entry: 'secret', secret: { hash: '', pinLength: 6 }, pin: '402917' } as const;

/** By name. Transfers depend on the time: `now` is when the scene is played: `STAGE_TIME` in a page of the stage. */
export function createScenes(now: number) {
  return {
    'first-run': { state: FIRST_RUN },
    'first-run-recent': { state: { ...FIRST_RUN, recentFolders: RECENT } },
    'sharing-empty': { state: appWith(RUNNING) },
    'stopped-empty': { state: appWith({ state: 'stopped' }) },
    'this-computer-empty': { state: appWith(THIS_COMPUTER_ONLY, { reach: 'this-computer' }) },
    'loopback-empty': { state: appWith(LOOPBACK_ONLY) },
    'two-shares-empty': { state: manyShares(['Photos', 'Music']) },
    'first-transfer': { state: appWith(RUNNING), transfers: sampleTransfers(now).slice(0, 1), visitors: 1 },
    /** Thirty-nine visitors were here, and nobody is. */
    'all-gone': {
      state: appWith(RUNNING, {
        totals: { requests: 1_204, contentBytes: 4_210_000_000, errors: 3, incomplete: 1, visitors: 39 },
      }),
      backlog: sampleEntries(240),
      visitors: 0,
    },
    sharing: { state: appWith(RUNNING), backlog: sampleEntries(240), visitors: 2 },
    encrypted: { ...SECURED, backlog: sampleEntries(240), visitors: 2 },
    unsaved: {
      state: {
        ...appWith(RUNNING),
        settingsFile: { state: 'unsaved', problem: 'disk-full', path: '/home/ada/.config/Porthole/settings.json' },
      },
      backlog: sampleEntries(240),
      visitors: 2,
    },
    active: {
      state: appWith(RUNNING),
      backlog: sampleEntries(1_240),
      transfers: sampleTransfers(now),
      visitors: 3,
      dropped: 20_000,
    },
    /** What the README shows. */
    portrait: {
      state: appWith(RUNNING),
      backlog: portraitEntries(),
      transfers: portraitTransfers(now),
      visitors: 3,
    },
    busy: {
      state: appWith(RUNNING, {
        totals: { requests: 18_204, contentBytes: 48_210_000_000, errors: 312, incomplete: 41, visitors: 23 },
      }),
      backlog: recentEntries(now),
      visitors: 4,
    },
    blocked: {
      state: appWith(RUNNING, {
        blocked: [
          { address: '192.168.1.77', since: SAMPLE_TIME - 64_000, attempts: 1_204 },
          { address: 'fd12:3456:789a::66', since: SAMPLE_TIME - 86_400_000, attempts: 0 },
        ],
      }),
      backlog: sampleEntries(40),
    },
    'pin-empty': { state: appWith(RUNNING, WITH_PIN) },
    pin: { state: appWith(RUNNING, WITH_PIN), backlog: sampleEntries(240), visitors: 2 },
    'pin-forgotten': { state: appWith(RUNNING, { ...WITH_PIN, pin: undefined }), backlog: sampleEntries(40) },
    'pin-stopped': { state: appWith(RUNNING, { ...WITH_PIN, isPinStopped: true }), backlog: sampleEntries(40) },
    people: {
      state: appWith(RUNNING, {
        ...WITH_PIN,
        secret: undefined,
        pin: undefined,
        people: [
          { name: 'Anna', hash: '', rights: 'change' },
          { name: '小明', hash: '', rights: 'look' },
        ],
      }),
      backlog: sampleEntries(40),
    },
    'links-only-empty': { state: appWith(RUNNING, { entry: 'links' }) },
    adding: { state: appWith(RUNNING, { write: 'add' }), backlog: sampleEntries(40) },
    changing: { state: appWith(RUNNING, { write: 'change', quota: 25e9 }), backlog: sampleEntries(40) },
    asked: {
      state: appWith(RUNNING, { write: 'add', questions: [ANNA], received: RECEIVED }),
      backlog: sampleEntries(40),
      offered: OFFERED,
    },
    'asked-by-strangers': {
      state: appWith(RUNNING, { write: 'add', questions: STRANGERS }),
      backlog: sampleEntries(40),
      offered: OFFERED,
    },
    'drop-box': {
      state: appWith(RUNNING, {
        write: 'add',
        entry: 'links',
        dropBox: true,
        code: `~/${'x'.repeat(22)}/`,
        received: RECEIVED,
      }),
      backlog: sampleEntries(40),
    },
    'drop-box-empty': {
      state: appWith(RUNNING, { write: 'add', entry: 'links', dropBox: true, code: `~/${'x'.repeat(22)}/` }),
    },
    'links-only': { state: appWith(RUNNING, { entry: 'links' }), backlog: sampleEntries(40) },
    links: {
      state: appWith(RUNNING, {
        links: [
          {
            id: 'a',
            name: 'For Anna',
            target: '2026/Summer',
            ends: now + 24 * 3_600_000,
            downloads: 5,
            done: 2,
            isPaused: false,
            right: 'look',
            canBeTold: true,
            ...NO_LINK_PIN,
          },
          {
            id: 'b',
            name: 'Link 1',
            target: undefined,
            ends: undefined,
            downloads: undefined,
            done: 0,
            isPaused: true,
            right: 'look-and-add',
            quota: 1_000_000_000,
            added: 420_000_000,
            canBeTold: false,
            ...NO_LINK_PIN,
          },
          {
            id: 'c',
            name: 'For the club',
            target: 'Minutes.pdf',
            ends: now + 3_600_000,
            downloads: undefined,
            done: 12,
            isPaused: false,
            canBeTold: true,
            right: 'look',
            hasPin: true,
            pin: '730164',
            isPinStopped: false,
          },
        ],
      }),
      backlog: sampleEntries(40),
    },
    'log-file-failed': {
      state: {
        ...appWith(RUNNING, {
          logFile: {
            state: 'failed',
            problem: 'disk-full',
            path: '/home/ada/.config/Porthole/access-log/Photos.log',
            bytes: 48_210_000,
            waiting: 1_204,
            lost: 0,
            detail: 'ENOSPC: no space left on device, write',
          },
        }),
        logFiles: { ...FIRST_RUN.logFiles, enabled: true },
      },
      backlog: sampleEntries(40),
    },
    'loopback-only': { state: appWith(LOOPBACK_ONLY), backlog: sampleEntries(3) },
    check: { state: appWith(RUNNING), backlog: sampleEntries(3), check: sampleCheck(ADDRESSES) },
    'check-asking': {
      state: appWith(RUNNING),
      backlog: sampleEntries(3),
      check: sampleCheck(ADDRESSES, { verdict: undefined, findings: [] }, ({ kind }) =>
        kind === 'lan' ? 'answered' : 'talking',
      ),
    },
    'check-firewall': {
      state: appWith(RUNNING),
      backlog: sampleEntries(3),
      check: sampleCheck(ADDRESSES, FIREWALL_FOUND, ({ kind }) => (kind === 'virtual' ? 'refused' : 'answered')),
    },
    'check-certificate': { ...SECURED, check: sampleRefusal(ENCRYPTED_ADDRESSES) },
    'check-trust': { ...SECURED, check: sampleTrust(ENCRYPTED_ADDRESSES, ['desk.local', 'localhost', '192.168.1.20']) },
    'authority-damaged': failed('no-certificate', undefined, '', {
      kind: 'authority',
      problem: 'damaged',
      file: '/home/ada/.local/share/porthole/certificates/authority.pem',
    }),
    'check-this-computer': {
      state: appWith(THIS_COMPUTER_ONLY, { reach: 'this-computer' }),
      backlog: sampleEntries(3),
      check: sampleCheck(THIS_COMPUTER_ONLY.state === 'running' ? THIS_COMPUTER_ONLY.addresses : [], {
        reach: 'this-computer',
        verdict: 'this-computer-only',
        findings: [{ kind: 'this-computer-only' }],
      }),
    },
    'port-held': {
      state: appWith({
        state: 'failed',
        problem: 'port-in-use',
        freePort: 8001,
        holder: { program: 'nginx', pid: 812 },
        detail: '',
      }),
      backlog: sampleEntries(40),
    },
    'this-computer-only': { state: appWith(THIS_COMPUTER_ONLY, { reach: 'this-computer' }), backlog: sampleEntries(3) },
    'long-names': { state: appWith(RUNNING, LONG), backlog: sampleEntries(60) },
    'two-shares': { state: manyShares(['Photos', 'Music']), backlog: sampleEntries(240), visitors: 2 },
    'five-shares': {
      state: manyShares(['Photos', 'Music', 'Firmware', 'Films', 'Reports']),
      backlog: sampleEntries(240),
      visitors: 2,
      others: rippling(now),
    },
    'shares-long-names': {
      state: manyShares([
        String(LONG.name),
        'Ein sehr langer Name, den niemand ganz lesen kann',
        '全家福与旅行照片合集二〇二六',
      ]),
      backlog: sampleEntries(60),
    },
    note: {
      state: appWith(RUNNING, {
        name: 'Wi-Fi in room 4: lamp-7',
        folder: '',
        note: { kind: 'text', beginning: 'Wi-Fi in room 4: lamp-7\nhttps://example.org/map' },
      }),
    },
    files: {
      state: appWith(RUNNING, { name: 'beach.mp4 + 7', folder: '/home/ada/Videos', files: SINGLE_FILES }),
      backlog: sampleEntries(40),
    },
    mac: {
      state: { ...appWith(RUNNING), platform: 'darwin', canUpdate: true },
      backlog: sampleEntries(40),
    },
    'port-of-other-share': {
      state: {
        ...manyShares(['Photos', 'Music']),
        shares: manyShares(['Photos', 'Music']).shares.map((share, index) =>
          index === 0 ? share : { ...share, port: 8000, status: PORT_TAKEN },
        ),
        selected: 'share-2',
      },
    },
    starting: { state: appWith({ state: 'starting' }) },
    stopping: { state: appWith({ state: 'stopping' }), backlog: sampleEntries(40) },
    waiting: {
      state: appWith({ state: 'stopping', waits: true }),
      backlog: sampleEntries(40),
      transfers: sampleTransfers(now),
      visitors: 2,
    },
    stopped: { state: appWith({ state: 'stopped' }), backlog: sampleEntries(40) },
    'port-in-use': failed('port-in-use', 8001),
    'port-not-permitted': failed('port-not-permitted'),
    'address-not-available': failed('address-not-available'),
    'folder-missing': failed('folder-missing'),
    'files-missing': failed('files-missing'),
    'folder-not-readable': failed('folder-not-readable'),
    'not-a-folder': failed('not-a-folder'),
    'worker-died': failed('worker-died', undefined, WORKER_DIED),
    unexpected: failed('unexpected', undefined, 'Error: listen EFAULT'),
  } satisfies Record<string, Scene>;
}

export type SceneName = keyof ReturnType<typeof createScenes>;
