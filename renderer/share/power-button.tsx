/** The one large switch: Start or Stop. */
import { LoaderCircle, Play, Square } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { classes } from '../ui/classes.ts';
import spinner from '../ui/spinner.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './power-button.module.css';

export function PowerButton({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const { state } = share.status;
  if (share.status.state === 'stopping' && share.status.waits === true) return <WhileWaiting share={share} />;
  if (state === 'starting' || state === 'stopping') {
    return (
      <button type="button" className={classes(css.power, css.busy)} aria-disabled="true">
        <LoaderCircle size={18} className={spinner.spinner} />
        {words.share[state]}
      </button>
    );
  }
  const isRunning = state === 'running';
  const onClick = (): void => run(isRunning ? bridge.stop(share.id) : bridge.start(share.id));
  // After a failure another button is the best one: that which fixes it.
  const kind = state === 'stopped' ? css.start : css.calm;
  return (
    <button type="button" className={classes(css.power, kind)} onClick={onClick}>
      {isRunning ? (
        <Square size={16} fill="currentColor" className={css.square} />
      ) : (
        <Play size={18} fill="currentColor" />
      )}
      {isRunning ? words.share.stop : words.share.start}
    </button>
  );
}

/** It waits for downloads: it can go on, or end now. */
function WhileWaiting({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  return (
    <>
      <button type="button" className={classes(css.power, css.calm)} onClick={() => run(bridge.start(share.id))}>
        <Play size={18} fill="currentColor" />
        {words.share.keepSharing}
      </button>
      <button type="button" className={classes(css.power, css.calm)} onClick={() => run(bridge.stop(share.id))}>
        <Square size={16} fill="currentColor" className={css.square} />
        {words.share.stopNow}
      </button>
    </>
  );
}
