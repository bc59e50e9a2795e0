/** "Why can't they see it?" in a browser, with a scripted main process. */
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../main/check/report.ts';
import { callsOf } from '../support/window/drive.ts';
import type { FakePage } from '../support/window/fake-bridge-access.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);

describe('the check', () => {
  test('says what to try, and its command is one press away', async () => {
    const { page } = await stage.open(scenes['check-firewall']);
    await page.getByRole('button', { name: 'Why can’t they see it?' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('status').getByText('The share answers. A firewall may keep others out.').waitFor();
    await dialog.getByRole('button', { name: 'Copy command' }).click();
    expect(await callsOf(page, 'copyText')).toEqual([['sudo ufw allow 8000/tcp']]);
    expect(await dialog.locator('summary', { hasText: '10.8.0.6' }).textContent()).toContain('refuses the connection');
    await dialog.getByRole('button', { name: 'Check again' }).click();
    expect(await callsOf(page, 'checkShare')).toHaveLength(2);
  });

  test('does not go back when its answer overtakes its last step', async () => {
    const { page } = await stage.open(scenes.check);
    await page.getByRole('button', { name: 'Why can’t they see it?' }).click();
    const verdict = page.getByRole('dialog').getByText('Nothing on this computer seems to be in the way');
    await verdict.waitFor();
    const late: CheckReport = { ...scenes.check.check, verdict: undefined, findings: [] };
    await page.evaluate((report) => (window as never as FakePage).fakeMain.check(report), late);
    expect(await verdict.isVisible()).toBe(true);
  });
});
