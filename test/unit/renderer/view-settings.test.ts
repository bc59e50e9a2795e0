import { expect, it } from 'vitest';
import { parseViewSettings, ViewSettingsStore } from '../../../renderer/state/view-settings.ts';

it('that browsers warn at first is said once: it is remembered with the rest', () => {
  const remembered: string[] = [];
  const store = new ViewSettingsStore((_, json) => remembered.push(json));
  expect(store.value.get().knowsOfWarnings).toBe(false);
  store.change({ knowsOfWarnings: true });
  const [json = ''] = remembered;
  expect(parseViewSettings(JSON.parse(json))).toEqual({ ...parseViewSettings(undefined), knowsOfWarnings: true });
  expect(parseViewSettings({ knowsOfWarnings: 'yes' }).knowsOfWarnings).toBe(false);
});
