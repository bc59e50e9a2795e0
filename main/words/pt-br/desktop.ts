/** Portuguese (Brazil): what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Compartilhamento de arquivos',
  comment:
    'Compartilhe uma pasta por HTTP a partir da sua área de trabalho e acompanhe cada solicitação em tempo real.',
  keywords: 'compartilhar;pasta;arquivo;servidor;download;upload;',
  shareFolder: 'Compartilhar uma pasta…',
  shareWith: 'Compartilhar com o Porthole',
  shareWithHint: 'Compartilhar por HTTP com todos na rede',
};
