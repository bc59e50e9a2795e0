/** Opens and folds the part 'At a glance'. There is no button before there is something to see, but the menu bar can. */
import { ChartColumn } from 'lucide-react';
import { useCommand } from '../state/use-command.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { useGlanceOpen } from './use-glance-open.ts';

export function GlanceButton({ hasCome }: { readonly hasCome: boolean }) {
  const { words } = useLanguage();
  const { isOpen, toggle } = useGlanceOpen(hasCome);
  useCommand('toggle-glance', toggle);
  if (!hasCome && !isOpen) return undefined;
  return <IconButton label={words.glance.title} icon={ChartColumn} isPressed={isOpen} kind="large" onPress={toggle} />;
}
