/** One thing that may keep visitors away, and what can be done about it here. */
import type { Finding } from '../../main/check/report.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { Words } from '../../main/words/en/window.ts';
import { unreachable } from '../base/unreachable.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-finding.module.css';

export interface CheckFindingProps {
  readonly share: ShareState;
  readonly finding: Finding;
  readonly port: number;
}

export function CheckFinding({ share, finding, port }: CheckFindingProps) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const command = finding.kind === 'firewall' ? finding.command : undefined;
  return (
    <li className={css.finding}>
      <p>{describeFinding(finding, port, words.check.findings)}</p>
      {finding.kind === 'this-computer-only' && (
        <Button kind="primary" onPress={() => run(bridge.changeShare(share.id, { reach: 'network' }))}>
          {words.check.letNetworkIn}
        </Button>
      )}
      {command !== undefined && (
        <div className={css.command}>
          <code dir="ltr">{command}</code>
          <CopyButton
            text={command}
            label={words.check.copyCommand}
            confirmation={words.check.commandCopied}
            kind="icon"
          />
        </div>
      )}
    </li>
  );
}

function describeFinding(finding: Finding, port: number, words: Words['check']['findings']): string {
  switch (finding.kind) {
    case 'this-computer-only':
    case 'no-network':
    case 'no-router':
    case 'nobody-came':
      return words[finding.kind];
    case 'only-virtual':
      return words['only-virtual'](finding.interfaceName);
    case 'virtual-too':
      return words['virtual-too'](finding.interfaceName, finding.url);
    case 'address-dead':
    case 'name-unknown':
      return words[finding.kind](finding.url);
    case 'port-refused':
      return words['port-refused'](finding.port);
    case 'firewall':
      return words.firewall(finding.firewall, port);
    default:
      return unreachable(finding);
  }
}
