/** Believes what a proxy says of its visitors, from now on; it can be undone. */
import { Waypoints } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';

export interface TrustButtonProps {
  readonly share: ShareState;
  readonly address: string;
}

export function TrustButton({ share, address }: TrustButtonProps) {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const set = (proxies: readonly string[]): Promise<boolean> => bridge.changeShare(share.id, { proxies });
  const trust = (): void => {
    const undo = (): void => run(set(share.proxies).then(() => undefined));
    const describe = ({ words }: Language): string => words.limits.trusted(address);
    run(set([...share.proxies, address]).then(() => message.set({ kind: 'undoable', describe, undo })));
  };
  return (
    <Button icon={Waypoints} onPress={trust}>
      {words.limits.trust}
    </Button>
  );
}
