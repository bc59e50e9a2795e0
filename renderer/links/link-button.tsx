/** "Create link to this…": for the file or folder that an entry of the log names. Nothing where it names none. */
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { LinkTarget } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { LinkDialog } from './create-link.tsx';
import { namedPath } from './named-path.ts';

export interface LinkButtonProps {
  readonly share: ShareState;
  readonly entry: AccessLogEntry;
}

export function LinkButton({ share, entry }: LinkButtonProps) {
  const { links } = useLanguage().words;
  const { bridge, run, message } = useServices();
  const [target, setTarget] = useState<LinkTarget | undefined>(undefined);
  const path = namedPath(entry, share.basePath);
  if (path === undefined || share.note !== undefined || share.status.state !== 'running') return undefined;
  const open = async (): Promise<void> => {
    const found = await bridge.findLinkTarget(share.id, path);
    if (found === undefined) message.set({ kind: 'text', describe: ({ words }) => words.links.gone });
    else setTarget(found);
  };
  return (
    <>
      <Button icon={Link2} onPress={() => run(open())}>
        {links.createToThis}
      </Button>
      {target !== undefined && <LinkDialog share={share} target={target} onClose={() => setTarget(undefined)} />}
    </>
  );
}
