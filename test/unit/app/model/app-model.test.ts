import { expect, it } from 'vitest';
import { AppModel } from '../../../../main/app/model/app-model.ts';
import { SettingsStore } from '../../../../main/app/settings/settings-store.ts';
import { ShareList } from '../../../../main/app/shares/share-list.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

const FACTS = { systemLanguage: 'en', platform: 'linux', version: '1.0.0', canUpdate: false } as const;
const NOBODY = () => undefined;

async function openModel(): Promise<{ readonly model: AppModel; readonly settings: SettingsStore }> {
  const settings = await SettingsStore.open(await createTempFolder(), (error) => {
    throw error;
  });
  const means = {
    workerScript: '/nowhere',
    tags: { key: 'a key that is long enough', isForReplicas: false },
  };
  const shares = new ShareList(settings, means, {
    admission: { admits: async () => true, admitAll: async () => undefined },
    changed: NOBODY,
    tally: NOBODY,
    ended: NOBODY,
    tell: NOBODY,
  });
  return { model: new AppModel(FACTS, settings, shares), settings };
}

it('keeps each of several preferences that are changed at once by those who had read the same state', async () => {
  const { model, settings } = await openModel();
  const { preferences } = model.state;
  model.changePreferences({ theme: 'dark' });
  model.changePreferences({ keepAwake: !preferences.keepAwake });
  const wanted = { ...preferences, theme: 'dark', keepAwake: !preferences.keepAwake };
  expect(model.state.preferences).toEqual(wanted);
  await settings.flush();
  expect(settings.current.preferences).toEqual(wanted);
});
