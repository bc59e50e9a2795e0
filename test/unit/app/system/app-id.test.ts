import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { APP_ID } from '../../../../main/app/system/app-id.ts';

it('is the name under which the installer registers the app', async () => {
  const configuration = await readFile(new URL('../../../../electron-builder.yml', import.meta.url), 'utf8');
  expect(/^appId: (.+)$/m.exec(configuration)?.[1]).toBe(APP_ID);
});
