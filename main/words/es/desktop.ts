/** Spanish: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Uso compartido de archivos',
  comment: 'Comparte una carpeta por HTTP desde el escritorio y mira cada solicitud al momento.',
  keywords: 'compartir;carpeta;archivo;servidor;descarga;subida;',
  shareFolder: 'Compartir una carpeta…',
  shareWith: 'Compartir con Porthole',
  shareWithHint: 'Compartir por HTTP con todos los de la red',
  synopsis: 'Comparte una carpeta con dispositivos cercanos',
  othersOpen:
    'Los demás la abren en cualquier navegador, también en el móvil, sin instalar nada. Si lo permites, te envían archivos por la misma vía.',
  localNetwork: 'Porthole comparte una carpeta con los dispositivos de tu red.',
  folder: 'Carpeta',
  file: 'Archivo',
};
