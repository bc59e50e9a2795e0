/** Every state of the window as a scene. */
import type { AccessLogEntry } from '../../../main/access-log/entry.ts';
import { NO_TOTALS } from '../../../main/access-log/share-totals.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import type { AppState, ShareState } from '../../../main/ipc/contract.ts';
import type { ShareAddress, ShareProblem, ShareStatus } from '../../../main/share/status.ts';
import { SAMPLE_TIME, sampleEntries } from './sample-entries.ts';
import type { Scene } from './scene.ts';

const ADDRESSES: readonly ShareAddress[] = [
  { url: 'http://192.168.1.20:8000/', kind: 'lan', interfaceName: 'enp4s0' },
  { url: 'http://[fd12:3456:789a:1::20]:8000/', kind: 'lan', interfaceName: 'enp4s0' },
  { url: 'http://10.8.0.6:8000/', kind: 'virtual', interfaceName: 'wg0' },
  { url: 'http://localhost:8000/', kind: 'loopback', interfaceName: 'lo' },
];

export const RUNNING: ShareStatus = { state: 'running', port: 8000, addresses: ADDRESSES };

const FIRST_RUN: AppState = {
  shares: [],
  preferences: { theme: 'system', language: 'system' },
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
  systemLanguage: 'en-GB',
  platform: 'linux',
  version: '0.1.0',
  hasTray: true,
};

const RECENT = ['/home/ada/Pictures/Photos', '/home/ada/Documents/Reports', '/mnt/media/Films', '/srv/firmware'];

const PHOTOS: ShareState = {
  id: 'share-1',
  folder: '/home/ada/Pictures/Photos',
  name: 'Photos',
  port: 8000,
  status: RUNNING,
  site: 'automatic',
  blocked: [],
  totals: NO_TOTALS,
  logFile: { state: 'off' },
};

/** The app with one share in this status. */
export function appWith(status: ShareStatus, change: Partial<ShareState> = {}): AppState {
  return { ...FIRST_RUN, shares: [{ ...PHOTOS, status, ...change }], recentFolders: RECENT };
}

function failed(problem: ShareProblem, freePort?: number, detail = ''): Scene {
  return {
    state: appWith({ state: 'failed', problem, freePort, detail }),
    backlog: sampleEntries(40),
  };
}

const TRANSFER: Transfer = {
  id: 1,
  connection: 3,
  visitor: '192.168.1.34',
  target: '/Videos/beach%20day.mp4',
  startedAt: SAMPLE_TIME - 24_000,
  offset: 0,
  length: 734_003_200,
  size: 734_003_200,
  entityTag: '"2bc-1"',
  sent: 301_203_456,
  bytesPerSecond: 12_450_000,
  ending: undefined,
  endedAt: undefined,
};

/** Transfers in every condition. `now` is when they are looked at. */
export function sampleTransfers(now: number): readonly Transfer[] {
  return [
    TRANSFER,
    {
      ...TRANSFER,
      id: 2,
      connection: 5,
      visitor: 'fd12:3456:789a::51',
      target: '/%E7%85%A7%E7%89%87/2026%E5%B9%B4%E5%A4%8F%E5%A4%A9.zip',
      offset: 400_000_000,
      length: 334_003_200,
      sent: 121_000_000,
      bytesPerSecond: 3_120_000,
    },
    {
      ...TRANSFER,
      id: 3,
      connection: 8,
      target: '/all.tar',
      length: -1,
      size: -1,
      sent: 48_210_000,
      bytesPerSecond: 0,
    },
    {
      ...TRANSFER,
      id: 4,
      target: '/Holiday%202026/DSC_0412.jpg',
      length: 6_214_881,
      size: 6_214_881,
      sent: 6_214_881,
      startedAt: now - 21_000,
      endedAt: now - 20_000,
      ending: 'complete',
    },
    {
      ...TRANSFER,
      id: 5,
      visitor: '192.168.1.51',
      target: '/backup.tar',
      sent: 88_412_160,
      startedAt: now - 31_000,
      endedAt: now - 23_000,
      ending: 'aborted',
    },
  ];
}

/** Five lively minutes before `now`: more in some of them than in others. */
function recentEntries(now: number): readonly AccessLogEntry[] {
  return sampleEntries(1_200).map((entry, index) => {
    const ago = 300_000 * (1 - index / 1_200) + 12_000 * (1 + Math.sin(index / 40));
    return { ...entry, time: now - ago, durationMs: Math.min(entry.durationMs, 4_000) };
  });
}

const LOOPBACK_ONLY: ShareStatus = { state: 'running', port: 8000, addresses: ADDRESSES.slice(3) };

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

const WORKER_DIED = 'Error: the worker exited with code 1\n    at Worker.onExit (share-host.ts:88:13)';

/** By name. Transfers depend on the time: `now` is when the scene is played. */
export function createScenes(now: number) {
  return {
    'first-run': { state: FIRST_RUN },
    'first-run-recent': { state: { ...FIRST_RUN, recentFolders: RECENT } },
    'sharing-empty': { state: appWith(RUNNING) },
    sharing: { state: appWith(RUNNING), backlog: sampleEntries(240), visitors: 2 },
    active: {
      state: appWith(RUNNING),
      backlog: sampleEntries(1_240),
      transfers: sampleTransfers(now),
      visitors: 3,
      dropped: 20_000,
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
    'long-names': { state: appWith(RUNNING, LONG), backlog: sampleEntries(60) },
    starting: { state: appWith({ state: 'starting' }) },
    stopping: { state: appWith({ state: 'stopping' }), backlog: sampleEntries(40) },
    stopped: { state: appWith({ state: 'stopped' }), backlog: sampleEntries(40) },
    'port-in-use': failed('port-in-use', 8001),
    'port-not-permitted': failed('port-not-permitted'),
    'address-not-available': failed('address-not-available'),
    'folder-missing': failed('folder-missing'),
    'folder-not-readable': failed('folder-not-readable'),
    'not-a-folder': failed('not-a-folder'),
    'worker-died': failed('worker-died', undefined, WORKER_DIED),
    unexpected: failed('unexpected', undefined, 'Error: listen EFAULT'),
  } satisfies Record<string, Scene>;
}

export type SceneName = keyof ReturnType<typeof createScenes>;
