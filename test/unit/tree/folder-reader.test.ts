/** Large folders are read for those who wait, and for nobody else. */
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QuickStat } from '../../../main/files/quick-stat.ts';
import { AskerLeftError, Departure } from '../../../main/http/departure.ts';
import { FolderReader } from '../../../main/tree/folder-reader.ts';
import { largeReadings } from '../../../main/tree/large-readings.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import { createGate } from '../../support/handlers.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const FILES = 400;
const AT_A_TIME = 2;

it('does not read a large folder for those who left while they waited for their turn', async () => {
  const folder = await createTempFolder({});
  for (let number = 0; number < FILES; number++) await writeFile(join(folder, `a rather long name ${number}`), '');
  const reader = new FolderReader(await SharedFolder.open(folder, false), await QuickStat.forFolder(folder));
  const path = Buffer.from(folder);

  const gate = createGate();
  const { dev } = await stat(folder);
  const others = Array.from({ length: AT_A_TIME }, () => largeReadings.run(dev, () => gate.opened));
  const departure = new Departure();
  const left = reader.readNames(path, 'en', departure);
  const waits = reader.readNames(path, 'de', new Departure());
  await new Promise((resolve) => setImmediate(resolve));
  departure.leave();
  gate.open();
  await expect(left).rejects.toBeInstanceOf(AskerLeftError);
  expect((await waits).names).toHaveLength(FILES);
  await Promise.all(others);
  expect((await reader.readNames(path, 'en', new Departure())).names).toHaveLength(FILES);
});
