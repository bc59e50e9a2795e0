/** In the place of the address: why there is none, and what fixes it. */
import { TriangleAlert } from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { visibleLines, visibleName } from '../../main/text/visible-name.ts';
import type { Words } from '../../main/words/en/window.ts';
import { useChooseFolder } from '../add-share/use-share-folder.ts';
import { unreachable } from '../base/unreachable.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './problem-panel.module.css';
import type { FailedStatus, Offer } from './problem-sentence.ts';
import { askedPortOf, describeProblem, lostPathOf } from './problem-sentence.ts';

export interface ProblemPanelProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly status: FailedStatus;
}

const STOP_TRYING: Offer = { kind: 'stop-trying' };

export function ProblemPanel({ app, share, status }: ProblemPanelProps) {
  const { words } = useLanguage();
  const accept = useOffer(share);
  const { sentence, hint, offers, showsDetail } = describeProblem(status, askedPortOf(share, app.shares), words);
  const lostPath = lostPathOf(share, status);
  return (
    <section className={css.panel} role="alert">
      <TriangleAlert size={22} className={css.icon} />
      <div className={css.text}>
        <p className={css.sentence}>{sentence}</p>
        {lostPath !== undefined && (
          <p className={css.path} dir="auto" title={visibleName(lostPath)}>
            {visibleName(lostPath)}
          </p>
        )}
        {hint !== undefined && <p className={css.hint}>{hint}</p>}
        {share.recovery.isTrying && <p className={css.hint}>{words.problems.triesByItself}</p>}
        {showsDetail && status.detail !== '' && (
          <details className={css.detail}>
            <summary>{words.problems.technical}</summary>
            <pre dir="ltr">{visibleLines(status.detail)}</pre>
          </details>
        )}
      </div>
      <div className={css.offers}>
        {[...offers, ...(share.recovery.isTrying ? [STOP_TRYING] : [])].map((offer, index) => (
          <Button key={offer.kind} kind={index === 0 ? 'primary' : 'normal'} onPress={() => accept(offer)}>
            {labelOf(offer, words)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function useOffer(share: ShareState): (offer: Offer) => void {
  const { bridge, run, message } = useServices();
  /** A share that failed stays so until it is started. */
  const changed = async (change: ShareChange): Promise<void> => {
    await bridge.changeShare(share.id, change);
    await bridge.start(share.id);
  };
  const renew = async (): Promise<void> => {
    if (!(await bridge.makeNewAuthority(share.id)))
      message.set({ kind: 'text', describe: ({ words }) => words.encryption.notLaidAside });
  };
  const choose = useChooseFolder(share.id);
  return (offer) => {
    switch (offer.kind) {
      case 'use-port':
        return run(bridge.changeShare(share.id, { port: offer.port }));
      case 'choose-folder':
        return choose();
      case 'restart':
      case 'try-again':
        return run(bridge.start(share.id));
      case 'new-authority':
        return run(renew());
      case 'own-certificate':
        return run(changed({ certificateFile: undefined, certificateKeyFile: undefined }));
      case 'without-encryption':
        return run(changed({ encrypts: false }));
      case 'stop-trying':
        return run(bridge.stop(share.id));
      default:
        return unreachable(offer);
    }
  };
}

function labelOf(offer: Offer, words: Words): string {
  switch (offer.kind) {
    case 'use-port':
      return offer.port === 0 ? words.problems.otherPort : words.problems.takePort(offer.port);
    case 'choose-folder':
      return words.problems.chooseFolder;
    case 'restart':
      return words.problems.restart;
    case 'try-again':
      return words.common.tryAgain;
    case 'new-authority':
      return words.encryption.newAuthority;
    case 'own-certificate':
      return words.encryption.ownCertificate;
    case 'without-encryption':
      return words.encryption.withoutEncryption;
    case 'stop-trying':
      return words.problems.stopTrying;
    default:
      return unreachable(offer);
  }
}
