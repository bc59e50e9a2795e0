/** Transfers in every condition, as a small household makes them. */
import type { Transfer } from '../../../main/access-log/transfer.ts';
import { SAMPLE_TIME } from './sample-entries.ts';

const TRANSFER: Transfer = {
  id: 1,
  connection: 3,
  exchange: 1,
  visitor: '192.168.1.34',
  target: '/Videos/beach%20day.mp4',
  startedAt: SAMPLE_TIME - 24_000,
  offset: 0,
  length: 734_003_200,
  size: 734_003_200,
  entityTag: '"2bc-1"',
  sent: 301_203_456,
  received: 0,
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

/** A film in four ranges by a download manager, and pictures as one archive. */
export function portraitTransfers(now: number): readonly Transfer[] {
  const size = 734_003_200;
  const film = { ...TRANSFER, visitor: '192.168.1.51', startedAt: now - 24_000, size, length: size / 4 };
  const ranges = [92, 71, 118, 55].map((megabytes, index) => ({
    ...film,
    id: index + 1,
    connection: index + 21,
    offset: (index * size) / 4,
    sent: megabytes * 1_000_000,
    bytesPerSecond: 4_150_000,
  }));
  const pictures: Transfer = {
    ...TRANSFER,
    id: 9,
    connection: 30,
    target: '/Holiday%202026/?archive=zip',
    startedAt: now - 9_000,
    size: 412_000_000,
    length: 412_000_000,
    entityTag: '"9c-1"',
    sent: 148_000_000,
    bytesPerSecond: 11_300_000,
  };
  return [pictures, ...ranges];
}
