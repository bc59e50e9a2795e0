/** The first face of the window: one sentence and one big target. A click or a drop shares at once. */
import { FilePlus2, FolderPlus, Inbox } from 'lucide-react';
import type { AppState } from '../../main/ipc/app-state.ts';
import { RecentFolders } from '../add-share/recent-folders.tsx';
import { useChooseFiles, useChooseFolder, useShareFolder } from '../add-share/use-share-folder.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { useServices } from '../state/services.tsx';
import { useHearing } from '../state/use-hearing.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { TextIcon } from '../ui/pointing-icons.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './first-run.module.css';

export function FirstRun({ app }: { readonly app: AppState }) {
  const { words } = useLanguage();
  const { bridge, run, draft } = useServices();
  const choose = useChooseFolder(undefined);
  const chooseFiles = useChooseFiles(undefined);
  const shareFolder = useShareFolder(undefined);
  useHearing();
  return (
    <main className={css.page}>
      <div className={css.middle}>
        <div className={css.mark}>
          <Mark state="dark" />
        </div>
        <h1 className={css.sentence}>{words.firstRun.sentence}</h1>
        <button type="button" className={css.target} onClick={choose}>
          <FolderPlus size={36} strokeWidth={1.5} />
          <span className={css.drop}>{words.firstRun.drop}</span>
          <span className={css.choose}>{words.firstRun.choose}</span>
        </button>
        <div className={css.others}>
          <Button kind="quiet" icon={FilePlus2} onPress={chooseFiles}>
            {words.shares.chooseFiles}
          </Button>
          <Button kind="quiet" icon={TextIcon} onPress={() => draft.set('')}>
            {words.notes.share}
          </Button>
          <Button
            kind="quiet"
            icon={Inbox}
            title={words.receiving.receiveHint}
            onPress={() => run(bridge.receiveFiles())}
          >
            {words.receiving.receiveFiles}
          </Button>
        </div>
        <p className={css.who}>{words.share.whoCan}</p>
        <RecentFolders title={words.firstRun.recent} folders={app.recentFolders} onChoose={shareFolder} />
      </div>
      <div className={css.settings}>
        <SettingsButton />
      </div>
    </main>
  );
}
