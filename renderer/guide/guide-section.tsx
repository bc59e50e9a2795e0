/** In the place of the log while nobody has come: what to do on the other device. The first visitor brings the log. */
import { QrCode } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCallback, useId } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { accessKind } from '../access/access-kind.ts';
import { inGroups } from '../access/pin-digits.ts';
import { unreachable } from '../base/unreachable.ts';
import { CheckLink } from '../check/check-link.tsx';
import { QrDrawing } from '../qr/qr-drawing.tsx';
import type { ShareSession } from '../session/share-session.ts';
import { useCode } from '../share/use-code.ts';
import { useServices } from '../state/services.tsx';
import { useCommand } from '../state/use-command.ts';
import { useFind } from '../state/use-find.ts';
import { Button } from '../ui/button.tsx';
import card from '../ui/card.module.css';
import { classes } from '../ui/classes.ts';
import { LeadsOutIcon } from '../ui/pointing-icons.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { guideFor } from './guide.ts';
import css from './guide-section.module.css';

export interface GuideSectionProps {
  readonly share: ShareState;
  readonly session: ShareSession;
}

export function GuideSection({ share, session }: GuideSectionProps) {
  const titleId = useId();
  const { model, opened, isLogWanted } = session;
  // What the menu bar asks of the log brings it.
  useCommand('open-saved-log', opened.open);
  useCommand(
    'toggle-pause',
    useCallback(() => model.pause(), [model]),
  );
  useFind(
    useCallback(() => {
      isLogWanted.set(true);
      // The field is there with the next drawing.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main [type=search]')?.focus());
    }, [isLogWanted]),
  );
  return (
    <section className={classes(card.card, css.section)} aria-labelledby={titleId}>
      <GuideBody share={share} titleId={titleId} />
    </section>
  );
}

interface BodyProps {
  readonly share: ShareState;
  /** Of the heading, which names the section. */
  readonly titleId: string;
}

function GuideBody({ share, titleId }: BodyProps) {
  const { guide: words } = useLanguage().words;
  const guide = guideFor(share);
  switch (guide.kind) {
    case 'others':
      return <OtherDevice share={share} url={guide.url} titleId={titleId} />;
    case 'this-computer':
    case 'no-network':
      return (
        <Calm titleId={titleId} title={words.titles[guide.kind]} sentence={words.sentences[guide.kind]}>
          <OpenHere share={share} url={guide.url} />
          {guide.kind === 'no-network' && <CheckLink share={share} />}
        </Calm>
      );
    case 'links':
      return <ByLink share={share} url={guide.url} titleId={titleId} />;
    case 'starting':
    case 'off':
      return <Calm titleId={titleId} title={words.titles[guide.kind]} sentence={words.sentences[guide.kind]} />;
    default:
      return unreachable(guide);
  }
}

function OtherDevice({ share, url, titleId }: BodyProps & { readonly url: string }) {
  const { guide: words, share: shareWords } = useLanguage().words;
  const kind = accessKind(share);
  const code = useCode(share);
  return (
    <div className={css.others}>
      <QrDrawing url={url + (code ?? '')} label={shareWords.qrLabel(url)} className={css.code} />
      <div className={css.text}>
        <h2 id={titleId} className={css.title}>
          {words.titles.others}
        </h2>
        <ol className={css.steps}>
          <li>{words.sameNetwork}</li>
          <li>
            {code !== undefined && (kind === 'pin' || kind === 'password') ? words.scanFor[kind] : words.scanOrType}
            <bdi className={css.url} dir="ltr">
              {url}
            </bdi>
          </li>
          {kind === 'pin' && (
            <li>
              {words.typePin}
              {share.pin !== undefined && <b className={css.pin}>{inGroups(share.pin)}</b>}
            </li>
          )}
          {kind !== 'pin' && kind !== 'everyone' && <li>{words.typePassword}</li>}
          <li>{words.done}</li>
        </ol>
        <p className={css.who}>{kind === 'everyone' ? shareWords.whoCan : words.whoCan[kind]}</p>
        <CheckLink share={share} />
      </div>
    </div>
  );
}

/** The code is a link; whoever is somewhere else is sent one. */
function ByLink({ share, url, titleId }: BodyProps & { readonly url: string }) {
  const { guide: words } = useLanguage().words;
  const code = useCode(share);
  if (code === undefined) return <Calm titleId={titleId} title={words.titles.links} sentence={words.sentences.links} />;
  return (
    <div className={css.others}>
      <QrDrawing url={url + code} label={words.codeLabel} className={css.code} />
      <div className={css.text}>
        <h2 id={titleId} className={css.title}>
          {words.titles.links}
        </h2>
        <ol className={css.steps}>
          <li>{words.sameNetwork}</li>
          <li>{words.scanLink}</li>
          <li>{words.done}</li>
        </ol>
        <p className={css.who}>{words.whoCan.links}</p>
        <CheckLink share={share} />
      </div>
    </div>
  );
}

function OpenHere({ share, url }: { readonly share: ShareState; readonly url: string }) {
  const { bridge, run } = useServices();
  const { guide: words } = useLanguage().words;
  return (
    <Button icon={LeadsOutIcon} onPress={() => run(bridge.openAddress(share.id, url))}>
      {words.openHere}
    </Button>
  );
}

interface CalmProps {
  readonly titleId: string;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

function Calm({ titleId, title, sentence, children }: CalmProps) {
  return (
    <div className={css.calm}>
      <QrCode size={40} strokeWidth={1.25} />
      <h2 id={titleId} className={css.title}>
        {title}
      </h2>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
