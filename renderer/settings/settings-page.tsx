/** The settings, as one page in the place of the shares: what is changed applies at once, and can be undone. */

import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { AppState } from '../../main/ipc/app-state.ts';
import { LANGUAGE_CHOICES } from '../../main/words/languages.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { BackIcon } from '../ui/pointing-icons.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { LogFileGroup } from './log-file-group.tsx';
import { PreferenceChoice, PreferenceSwitch } from './preference.tsx';
import { focusSettingsButton } from './settings-button.tsx';
import { SettingsGroup, SettingsRow } from './settings-group.tsx';
import css from './settings-page.module.css';

interface GroupProps {
  readonly app: AppState;
}

export function SettingsPage({ app }: GroupProps) {
  const { settings } = useLanguage().words;
  const { bridge, run } = useServices();
  const page = useRef<HTMLDivElement>(null);
  const close = (): void => run(bridge.showSettings(false));
  useEffect(() => {
    page.current?.querySelector('button')?.focus();
    return focusSettingsButton;
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the key that leaves the page, wherever the focus is.
    <div ref={page} className={css.page} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <IconButton label={settings.back} icon={BackIcon} onPress={close} />
        <h1>{settings.title}</h1>
      </header>
      <main className={css.main}>
        <div className={css.groups}>
          <Appearance app={app} />
          <Sharing app={app} />
          <Notifications app={app} />
          <Background app={app} />
          <LogFileGroup app={app} />
          <About app={app} />
        </div>
      </main>
    </div>
  );
}

function Appearance({ app }: GroupProps) {
  const { settings } = useLanguage().words;
  return (
    <SettingsGroup title={settings.groups.appearance}>
      <PreferenceChoice app={app} name="theme" values={['system', 'light', 'dark']} />
      <PreferenceChoice app={app} name="language" values={LANGUAGE_CHOICES} />
    </SettingsGroup>
  );
}

function Sharing({ app }: GroupProps) {
  const { groups, hints } = useLanguage().words.settings;
  return (
    <SettingsGroup title={groups.sharing}>
      <PreferenceSwitch app={app} name="announceName" hint={hints.announceName} />
      {app.platform === 'darwin' && <PreferenceSwitch app={app} name="showInFinder" hint={hints.showInFinder} />}
    </SettingsGroup>
  );
}

function Notifications({ app }: GroupProps) {
  const { settings } = useLanguage().words;
  return (
    <SettingsGroup title={settings.groups.notifications} note={settings.notificationsNote}>
      <PreferenceSwitch app={app} name="notifyFirstVisitor" />
      <PreferenceSwitch app={app} name="notifyFinished" hint={settings.hints.notifyFinished} />
      <PreferenceSwitch app={app} name="notifyReceived" />
      <PreferenceSwitch app={app} name="notifyBlocked" />
    </SettingsGroup>
  );
}

function Background({ app }: GroupProps) {
  const { settings } = useLanguage().words;
  const { hints } = settings;
  return (
    <SettingsGroup title={settings.groups.background}>
      <PreferenceSwitch app={app} name="keepAwake" hint={hints.keepAwake} />
      <PreferenceSwitch app={app} name="startAtLogin" hint={hints.startAtLogin} />
      {/* On macOS an app without windows is the custom, and its dock icon stays. */}
      {app.platform !== 'darwin' && (
        <PreferenceChoice
          app={app}
          name="onClose"
          values={['ask', 'keep-running', 'quit']}
          hint={app.hasTray ? hints.onCloseTray : hints.onCloseNoTray}
        />
      )}
    </SettingsGroup>
  );
}

function About({ app }: GroupProps) {
  const { settings } = useLanguage().words;
  const { bridge, run } = useServices();
  return (
    <SettingsGroup title={settings.groups.about}>
      <SettingsRow label="Porthole">
        <span className={css.version}>{app.version}</span>
        {app.canUpdate && <Button onPress={() => run(bridge.checkForUpdates())}>{settings.checkForUpdates}</Button>}
      </SettingsRow>
    </SettingsGroup>
  );
}
