/** The visitor's page in Spanish. */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');
const number = (count: number): string => grouped(count, 'es');
const matches = (count: number): string => plural(count, withMillions('# coincidencia', '# coincidencias'));

export const words: Words = {
  amount: (octets) => formatSize(octets, 'es'),
  path: 'Ruta',
  name: 'Nombre',
  size: 'Tamaño',
  modified: 'Modificado',
  modifiedUtc: 'Modificado (UTC)',
  kind: 'Tipo',
  download: 'Descargar',
  downloadNamed: (name) => `Descargar ${name}`,
  downloadAll: 'Descargar todo',
  empty: 'Esta carpeta está vacía.',
  folders: (count) => plural(count, withMillions('# carpeta', '# carpetas')),
  files: (count) => plural(count, withMillions('# archivo', '# archivos')),
  joined: (parts) => parts.join(', '),
  search: 'Buscar',
  searchLabel: 'Buscar en esta carpeta y sus subcarpetas',
  searchPlaceholder: 'Buscar',
  resultsFor: (text) => `Resultados de «${text}»`,
  results: (count) => plural(count, withMillions('# resultado', '# resultados')),
  noResults: 'Nada de lo que hay aquí lleva eso en el nombre.',
  searchCut: 'Hay más: la búsqueda se ha detenido antes de tiempo. Prueba con una palabra más larga.',
  pages: 'Páginas',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',
  pageOf: (page, count) => `Página ${number(page)} de ${number(count)}`,
  madeWith: 'Compartido con Porthole',
  checksums: 'Sumas de verificación',
  unreadable: 'No se puede leer',
  unreadableNote: 'Lo que no se puede leer falta en las descargas de la carpeta entera; cada una indica qué le falta.',
  sandboxed:
    'Las páginas de esta carpeta se muestran sin sus scripts. Si alguna los necesita, pide a la persona que comparte la carpeta que active «Mostrar como sitio web».',
  unscripted:
    'Esta página se muestra sin sus scripts, así que puede parecer vacía o no reaccionar. Si confías en ella, pide a la persona que la comparte que active «Mostrar como sitio web».',
  openUnscripted: 'Abrirla sin esta línea',

  sharedText: 'Texto compartido',
  sharedLink: 'Enlace compartido',
  copy: 'Copiar',
  copied: 'Copiado',
  copyYourself: 'Está seleccionado. Cópialo con el navegador.',
  saveText: 'Guardar como archivo',

  list: 'Lista',
  grid: 'Cuadrícula',
  sortBy: 'Ordenar por',
  noMatch: (text) => `Nada coincide con «${text}».`,
  matches,
  searchingBelow: 'Buscando en las subcarpetas…',
  foundBelow: (count) => `${matches(count)} en las subcarpetas`,
  loading: (count) => `Cargando… ${plural(count, withMillions('# elemento', '# elementos'))}`,
  loadFailed: 'No se ha podido cargar el resto.',
  select: 'Seleccionar',
  selectNamed: (name) => `Seleccionar ${name}`,
  selected: (count) => plural(count, { one: '# seleccionado', many: '# seleccionados', other: '# seleccionados' }),
  selectAll: 'Seleccionar todo',
  done: 'Listo',
  downloadSelected: 'Descargar como zip',
  selectionTooLong: 'Demasiados nombres para una sola solicitud: descarga la carpeta entera.',

  close: 'Cerrar',
  previous: 'Anterior',
  next: 'Siguiente',
  open: 'Abrir',
  play: 'Iniciar presentación',
  pause: 'Detener presentación',
  preview: 'Vista previa',
  position: (index, count) => `${number(index)} de ${number(count)}`,
  cannotShow: 'Tu navegador no puede mostrar este archivo.',
  tooLarge: (shown) => `Solo se muestran los primeros ${shown}.`,
  contents: 'En este archivo comprimido',
  contentsCut: 'Contiene más de lo que se indica aquí.',
  contentsDamaged: 'El resto no se puede leer.',
  rendered: 'Con formato',
  source: 'Código',
};
