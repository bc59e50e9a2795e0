/** Spanish: the settings of one share. */
import type { serving as en } from '../en/window-serving.ts';

export const serving: typeof en = {
  open: 'Configuración de este recurso…',
  title: (share) => `Configuración de ${share}`,
  visitors: 'Lo que reciben los visitantes',
  hidden: 'Compartir también archivos ocultos',
  hiddenHint: 'Nombres que empiezan por punto. A menudo hay claves y contraseñas entre ellos.',
  noListing: 'No listar carpetas',
  noListingHint:
    'Una carpeta sin su propio index.html no se encuentra: los visitantes necesitan la dirección de cada archivo.',
  singlePage: 'Una página para todas las direcciones',
  singlePageHint:
    'Las páginas que no existen se responden con index.html, como necesitan las aplicaciones de una sola página.',
  others: 'Para otros sitios y programas',
  cors: 'Otros sitios pueden leerlo',
  corsHint: 'Las páginas de cualquier sitio web que abra un visitante pueden leer lo que se comparte (CORS).',
  compress: 'Comprimir durante el envío',
  compressHint: 'Los textos llegan antes por redes lentas. Desactivado, todo se envía tal cual.',
  fields: 'Campos de cabecera añadidos',
  fieldLabel: 'Otro campo de cabecera',
  fieldPlaceholder: 'Cache-Control: no-store',
  fieldHint:
    'Se escriben como Nombre: valor. Se envían con cada archivo, en lugar de los de Porthole con el mismo nombre.',
  fieldInvalid: 'Este campo no se puede añadir. Se escribe como Cache-Control: no-store.',
  types: 'Tipos de contenido',
  typeLabel: 'Otro tipo de contenido',
  typePlaceholder: 'md=text/plain',
  typeHint: 'Se escriben como extensión=tipo, para archivos que los navegadores deben tomar por otra cosa.',
  typeInvalid: 'Esto no es un tipo de contenido. Se escribe como md=text/plain.',
  add: 'Añadir',
  addField: 'Añadir campo de cabecera',
  addType: 'Añadir tipo de contenido',
  remove: (line) => `Quitar ${line}`,
  network: 'Red',
  basePath: 'Ruta base',
  basePathHint:
    'Detrás de un proxy que transmite la ruta: lo compartido queda debajo de ella, como /files/. / es ninguna.',
  basePathInvalid: 'Esto no es una ruta. Se escribe como /files/.',
  adapter: 'Accesible a través de',
  adapterHint: 'Solo pueden conectarse los visitantes que vienen por esta red.',
  allAdapters: 'Todas las redes',
  adapterOf: (name, address) => `${name} (${address})`,
  adapterGone: (name) => `${name} (no está)`,
};
