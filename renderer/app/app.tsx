/** The window as a whole: its language and theme, and which of its faces it shows. */
import { Activity, useEffect } from 'react';
import type { AppState } from '../../main/ipc/app-state.ts';
import { NoteDraft } from '../add-share/note-draft.tsx';
import type { ExternalStore } from '../base/external-store.ts';
import { useStore } from '../base/external-store.ts';
import { SettingsPage } from '../settings/settings-page.tsx';
import { FirstRun } from '../share/first-run.tsx';
import { ShareSidebar } from '../sidebar/share-sidebar.tsx';
import { useTheme } from '../state/theme.ts';
import { useChosenLanguage } from '../words/use-chosen-language.ts';
import { LanguageProvider } from '../words/use-language.tsx';
import css from './app.module.css';
import { DropZone } from './drop-zone.tsx';
import { HandshakeMessages } from './handshake-messages.tsx';
import { Messages } from './messages.tsx';
import { ProxyMessages } from './proxy-messages.tsx';
import { RecoveryMessages } from './recovery-messages.tsx';
import { ShareStage } from './share-stage.tsx';
import { TroubleMessages } from './trouble-messages.tsx';
import { UnsavedBar } from './unsaved-bar.tsx';
import { useFocusHome } from './use-focus-home.ts';

export interface AppProps {
  /** undefined until the main process has told. */
  readonly state: ExternalStore<AppState | undefined>;
}

export function App({ state }: AppProps) {
  const current = useStore(state);
  // The window appears once there is something to show: the answer comes within a few milliseconds.
  return current === undefined ? undefined : <KnownApp state={current} />;
}

function KnownApp({ state }: { readonly state: AppState }) {
  const { preferences, systemLanguage } = state;
  const language = useChosenLanguage(preferences.language, systemLanguage);
  useTheme(preferences.theme);
  const share = state.shares.find(({ id }) => id === state.selected);
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.direction;
  }, [language]);
  useFocusHome(share?.id);
  const title = state.showsSettings ? language?.words.settings.title : share?.name;
  useEffect(() => {
    document.title = title === undefined ? 'Porthole' : (language?.words.common.windowTitle(title) ?? title);
  }, [title, language]);
  if (language === undefined) return undefined;
  return (
    <LanguageProvider value={language}>
      <div className={css.window}>
        <UnsavedBar file={state.settingsFile} />
        <div className={css.faces}>
          {/* What the settings cover stays as it is, and is not drawn. */}
          <Activity mode={state.showsSettings ? 'hidden' : 'visible'}>
            {state.shares.length > 1 && <ShareSidebar app={state} />}
            {share === undefined ? <FirstRun app={state} /> : <ShareStage app={state} selected={share.id} />}
          </Activity>
          {state.showsSettings && <SettingsPage app={state} />}
        </div>
        <Messages shares={state.shares} />
      </div>
      <DropZone hasShares={share !== undefined} />
      <NoteDraft />
      <RecoveryMessages shares={state.shares} />
      <TroubleMessages />
      <ProxyMessages />
      <HandshakeMessages />
    </LanguageProvider>
  );
}
