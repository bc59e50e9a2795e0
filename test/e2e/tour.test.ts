/** What a person sees of real traffic, from one launch: sentence after sentence of what the window promises. */
import { it } from 'vitest';
import { arrange, exportFiltered, filter, lookAtDetails, pause, standStill, visit } from '../support/tour/log-steps.ts';
import { launchTour } from '../support/tour/tour.ts';
import { block, changeFile, transfer, upload } from '../support/tour/transfer-steps.ts';
import {
  changeSettings,
  clickRight,
  findShortcuts,
  glance,
  unfoldAddresses,
  useKeys,
  walkThrough,
} from '../support/tour/window-steps.ts';

/** It takes half a minute, and more on a machine that does something else. */
const TIMEOUT_MS = 240_000;

it('real traffic is seen, filtered, exported, held back and counted as the window says', {
  timeout: TIMEOUT_MS,
}, async () => {
  const tour = await launchTour();
  await unfoldAddresses(tour);
  await visit(tour);
  await lookAtDetails(tour);
  await filter(tour);
  await arrange(tour);
  await exportFiltered(tour);
  await transfer(tour);
  await changeFile(tour);
  await upload(tour);
  await block(tour);
  await glance(tour);
  await useKeys(tour);
  await walkThrough(tour);
  await findShortcuts(tour);
  await clickRight(tour);
  await standStill(tour);
  await pause(tour);
  await changeSettings(tour);
});
