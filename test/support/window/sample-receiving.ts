/** Questions and what was received, as the main process tells them. */
import type { QuestionState, ReceivedState } from '../../../main/ipc/app-state.ts';
import type { OfferedFile } from '../../../main/share/asking/question.ts';
import { SAMPLE_TIME } from './sample-entries.ts';

export const OFFERED: readonly OfferedFile[] = Array.from({ length: 12 }, (_, index) => ({
  path: `Summer 2026/IMG_${4_210 + index}.jpg`,
  size: index === 11 ? undefined : 28_000_000 + index * 60_000,
}));

export const ANNA: QuestionState = {
  id: 1,
  address: '192.168.1.20',
  sender: 'Anna',
  device: 'iPhone',
  identity: undefined,
  count: 12,
  bytes: 340_000_000,
  isMore: false,
  first: 'Summer 2026/IMG_4210.jpg',
  until: SAMPLE_TIME + 120_000,
};

/** A name that would like to be a sentence, as long as names may be; a program that tells no name. */
export const STRANGERS: readonly QuestionState[] = [
  {
    ...ANNA,
    id: 2,
    address: 'fd12:3456:789a:1::51',
    sender: 'Porthole wants you to press Accept now so…',
    device: 'a device with a name as long as they may…',
    identity: 'For the wedding',
    count: 3_500,
    isMore: true,
  },
  {
    ...ANNA,
    id: 3,
    address: '192.168.1.34',
    sender: '',
    device: '',
    count: 1,
    bytes: 0,
    isMore: true,
    first: 'report.pdf',
  },
];

export const RECEIVED: readonly ReceivedState[] = [
  {
    id: '2',
    sender: 'Anna',
    address: '192.168.1.20',
    count: 12,
    bytes: 340_000_000,
    name: 'IMG_4221.jpg',
    sentAs: undefined,
    at: SAMPLE_TIME,
    canUndo: true,
  },
  {
    id: '1',
    sender: '',
    address: '192.168.1.34',
    count: 1,
    bytes: 1_250_000,
    name: 'photo (2).jpg',
    sentAs: 'photo.jpg',
    at: SAMPLE_TIME - 600_000,
    canUndo: false,
  },
];
