/** Says of a page that it was shown without its scripts, and offers to let the share's pages run theirs. */
import { Play } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './exchange-panel.module.css';

export interface SandboxHintProps {
  /** Undefined where nothing can be done about it: in a saved log. */
  readonly share: ShareState | undefined;
}

export function SandboxHint({ share }: SandboxHintProps) {
  const { words } = useLanguage();
  return (
    <>
      <p className={css.note}>{words.details.sandboxed}</p>
      {share !== undefined && share.files === undefined && share.note === undefined && share.site !== 'on' && (
        <ScriptsButton share={share} />
      )}
    </>
  );
}

function ScriptsButton({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const { id, site } = share;
  const allow = (): void => {
    const undo = (): void => run(bridge.changeShare(id, { site }));
    const describe = ({ words: told }: Language): string => told.details.scriptsRunNow;
    run(bridge.changeShare(id, { site: 'on' }).then(() => message.set({ kind: 'undoable', describe, undo })));
  };
  return (
    <div className={css.actions}>
      <Button icon={Play} title={words.details.runScriptsTitle} onPress={allow}>
        {words.details.runScripts}
      </Button>
    </div>
  );
}
