import { describe, expect, it, vi } from 'vitest';
import { SystemSwitch } from '../../../../main/app/system/system-switch.ts';
import type { AppState } from '../../../../main/ipc/app-state.ts';
import type { Preferences } from '../../../../main/ipc/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../../main/ipc/preferences.ts';
import { eventually } from '../../../support/eventually.ts';

/** A system that starts the app or not, and the preference beside it; `fails` names what the system refuses. */
async function begin(system: boolean, preference: boolean, fails?: 'switchOn' | 'switchOff') {
  let isOn = system;
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, startAtLogin: preference };
  const listeners: ((state: AppState) => void)[] = [];
  const state = (): AppState => ({ preferences }) as AppState;
  const write = (name: 'switchOn' | 'switchOff') => async (): Promise<void> => {
    if (fails === name) throw new Error('EROFS: read-only file system');
    isOn = name === 'switchOn';
  };
  const items = { isOn: async () => isOn, switchOn: vi.fn(write('switchOn')), switchOff: vi.fn(write('switchOff')) };
  const model = {
    get state() {
      return state();
    },
    changePreferences: (change: Partial<Preferences>) => {
      preferences = { ...preferences, ...change };
      for (const listener of listeners) listener(state());
    },
    onChange: (listener: (news: AppState) => void) => void listeners.push(listener),
  };
  const reportError = vi.fn();
  const refused = vi.fn();
  await new SystemSwitch({ preference: 'startAtLogin', registration: items, model, reportError, refused }).begin();
  const prefer = (startAtLogin: boolean): void => model.changePreferences({ startAtLogin });
  return { items, reportError, refused, prefer, isOn: () => isOn, preferred: () => preferences.startAtLogin };
}

describe('SystemSwitch', () => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('takes over what the system has at launch: %s, whatever was preferred: %s', async (system, preference) => {
    const { preferred, isOn } = await begin(system, preference);
    expect([preferred(), isOn()]).toEqual([system, system]);
  });

  it('writes an entry that is on anew, since the app may have moved, and none that is off', async () => {
    expect((await begin(true, true)).items.switchOn).toHaveBeenCalledOnce();
    expect((await begin(false, false)).items.switchOn).not.toHaveBeenCalled();
  });

  it('tells the system what the person wants, once for each change', async () => {
    const { items, prefer, isOn } = await begin(false, false);
    prefer(true);
    prefer(true);
    await eventually(() => expect(isOn()).toBe(true));
    prefer(false);
    await eventually(() => expect(isOn()).toBe(false));
    expect([items.switchOn.mock.calls.length, items.switchOff.mock.calls.length]).toEqual([1, 1]);
  });

  it.each([
    ['switchOn', false],
    ['switchOff', true],
  ] as const)('puts the preference back, and tells, when %s fails', async (name, before) => {
    const { prefer, preferred, reportError, refused } = await begin(before, before, name);
    reportError.mockClear();
    expect(refused).not.toHaveBeenCalled();
    prefer(!before);
    await eventually(() => expect(refused).toHaveBeenCalledOnce());
    expect(reportError).toHaveBeenCalledOnce();
    expect(preferred()).toBe(before);
  });
});
