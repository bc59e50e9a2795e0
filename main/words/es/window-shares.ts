/** Spanish: the list of shares. */
import type { shares as en } from '../en/window-shares.ts';

export const shares: typeof en = {
  search: 'Buscar en lo compartido',
  notFound: 'No hay nada compartido con ese nombre',
  title: 'Compartido',
  add: 'Compartir más',
  chooseFolder: 'Elegir una carpeta…',
  chooseFiles: 'Elegir archivos…',
  dropHint: 'O suelta carpetas y archivos en cualquier lugar de esta ventana.',
  recent: 'Carpetas recientes',
  actions: (name) => `${name}: acciones`,
  moreFiles: (count) => `y ${count} más`,
  addFiles: 'Añadir archivos…',
  removeFile: (file) => `Dejar de compartir ${file}`,
  fileRemoved: (file) => `${file} ya no se comparte. El archivo en sí está como estaba.`,
  name: 'Nombre del recurso',
  rename: 'Cambiar nombre',
  remove: 'Quitar de la lista',
  start: (name) => `Iniciar ${name}`,
  stop: (name) => `Detener ${name}`,
  copyAddress: (name) => `Copiar dirección de ${name}`,
  removed: (name) => `${name} ya no se comparte. Sus archivos están como estaban.`,
  moveUp: 'Subir',
  moveDown: 'Bajar',
  moved: (name, place, count) => `${name} es ahora el ${place} de ${count}`,
};
