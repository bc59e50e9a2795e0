/** Says that changes can't be saved, why, and what can be done about it. Nothing while all is well. */
import { FolderOpen, RotateCw, TriangleAlert } from 'lucide-react';
import type { SettingsFileStatus } from '../../main/ipc/app-state.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './unsaved-bar.module.css';

export function UnsavedBar({ file }: { readonly file: SettingsFileStatus }) {
  const { bridge, run } = useServices();
  const { common, settings } = useLanguage().words;
  // Chinese and Japanese write none between sentences.
  const blank = common.sentences(['', '']);
  return (
    <div role="status">
      {file.state === 'unsaved' && (
        <div className={css.bar} title={visibleName(file.path)}>
          <TriangleAlert className={css.icon} size={16} />
          <p className={css.text}>
            <strong>{settings.unsaved.problems[file.problem]}</strong>
            {blank}
            <span>{settings.unsaved.waiting}</span>
          </p>
          <Button icon={FolderOpen} onPress={() => run(bridge.showSettingsFile())}>
            {settings.unsaved.showFile}
          </Button>
          <Button icon={RotateCw} label={settings.unsaved.tryAgain} onPress={() => run(bridge.saveSettings())}>
            {common.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
