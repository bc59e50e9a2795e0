/** Puts the scripted main process on the page before the window starts. */
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { Bridge } from '../../../main/ipc/contract.ts';
import type { FakeMain } from './fake-bridge.ts';
import { createFakeBridge } from './fake-bridge.ts';
import { sampleEntries } from './sample-entries.ts';
import type { Scene } from './scene.ts';

/** What the page has for a test. */
export interface FakePage {
  readonly scene: Scene;
  porthole: Bridge;
  fakeMain: FakeMain;
  sampleEntries: typeof sampleEntries;
  encodeBatch: typeof encodeBatch;
}

const page = window as unknown as FakePage;
const { bridge, main } = createFakeBridge(page.scene);
page.porthole = bridge;
page.fakeMain = main;
page.sampleEntries = sampleEntries;
page.encodeBatch = encodeBatch;
