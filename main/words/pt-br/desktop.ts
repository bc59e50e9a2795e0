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
  synopsis: 'Compartilhe uma pasta com dispositivos próximos',
  othersOpen:
    'Outras pessoas a abrem em qualquer navegador, também no celular, sem instalar nada. Se você permitir, elas enviam arquivos a você da mesma forma.',
  localNetwork: 'O Porthole compartilha uma pasta com os dispositivos da sua rede.',
  folder: 'Pasta',
  file: 'Arquivo',
};
