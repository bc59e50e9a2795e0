/** Appearance and language, applied at once. */
import type { AppState, LanguageChoice, ThemeChoice } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Choice } from '../ui/choice.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { LogFileSettingsPart } from './log-file-settings.tsx';
import css from './settings-panel.module.css';

export function SettingsPanel({ app }: { readonly app: AppState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const { preferences } = app;
  const themes = words.settings.themes;
  return (
    <div className={css.panel}>
      <Choice<ThemeChoice>
        title={words.settings.theme}
        value={preferences.theme}
        options={[
          ['system', themes.system],
          ['light', themes.light],
          ['dark', themes.dark],
        ]}
        onChoose={(theme) => run(bridge.setPreferences({ ...preferences, theme }))}
      />
      <Choice<LanguageChoice>
        title={words.settings.language}
        value={preferences.language}
        options={[
          ['system', words.settings.systemLanguage],
          ['en', 'English'],
          ['zh-CN', '简体中文'],
        ]}
        onChoose={(language) => run(bridge.setPreferences({ ...preferences, language }))}
      />
      {app.shares[0] !== undefined && <LogFileSettingsPart app={app} share={app.shares[0]} />}
      <p className={css.version}>{words.settings.version(app.version)}</p>
    </div>
  );
}
