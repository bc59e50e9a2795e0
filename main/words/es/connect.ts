/** Spanish: the page that says how a share becomes a drive. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'Conectar como unidad',
  offer: 'Conectar como unidad…',
  intro: 'Abre esto en tu gestor de archivos o en cualquier programa que admita WebDAV.',
  readOnly: 'Desde aquí puedes ver y copiar. No se permite añadir ni cambiar archivos.',
  asksFor: 'Cuando lo pida: el nombre que te dieron, o uno cualquiera, y el PIN o la contraseña como contraseña.',
  others: 'Otros sistemas y programas',
  back: 'Volver a los archivos',
  copy: 'Copiar',
  copied: 'Copiado',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'En el Finder, elige Ir › Conectarse al servidor (⌘K), pega esta dirección y pulsa Conectar.',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps: 'Abre un símbolo del sistema, pega esta línea y pulsa Intro. La unidad aparece en el Explorador.',
      notes: [
        'Lo que pide un PIN o una contraseña solo se conecta por https, con un certificado en el que confíe este equipo.',
        'Windows admite archivos de hasta 50 MB desde estas unidades, salvo que se cambie en su registro.',
        'Si dice que no se encuentra la ruta de acceso de red, inicia el servicio WebClient. Donde estos límites estorben, usa rclone.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        'En Archivos (GNOME), elige Otras ubicaciones y pega esta dirección donde pone «Conectar al servidor». KDE la admite con webdav en lugar de dav.',
      notes: [],
    },
    phone: {
      name: 'Teléfono o tableta',
      steps: 'En un gestor de archivos que admita WebDAV, añade un servidor con esta dirección.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'En cualquier sistema con rclone instalado: la primera línea recuerda la dirección, la segunda la convierte en una unidad (X: en Windows, con WinFsp; una carpeta en los demás).',
      notes: ['Las fechas de los archivos y las sumas de verificación se conservan porque vendor es owncloud.'],
    },
  },
};
