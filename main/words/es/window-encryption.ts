/** Spanish: how a share is encrypted, and how devices come to trust this computer. */
import type { encryption as en } from '../en/window-encryption.ts';

export const encryption: typeof en = {
  title: 'Cifrado',
  encrypt: 'Cifrar (https)',
  encryptHint:
    'La dirección anterior también sigue funcionando. Los navegadores avisarán hasta que un dispositivo confíe en este equipo: es lo esperado, y lo que se envía va cifrado de todos modos.',
  only: 'Solo cifrado',
  onlyHint: 'Las páginas que se abren sin https llevan allí. Todo lo demás se rechaza sin él.',
  willWarn: 'Los navegadores avisarán hasta que un dispositivo confíe en este equipo.',
  willWarnMore:
    'Es lo esperado: lo que se envía va cifrado de todos modos. Un dispositivo que confía una vez en este equipo no vuelve a recibir el aviso.',
  showHow: 'Mostrar cómo',
  howTitle: 'Cómo hacer que los dispositivos confíen en este equipo',
  how: 'Abre esta página en el dispositivo que debe confiar en este equipo. Explica qué hacer allí y no pide nada más.',
  fingerprint: 'Muestra esta huella digital; si muestra otra, hay alguien en medio:',
  copyFingerprint: 'Copiar la huella digital',
  fingerprintCopied: 'Huella digital copiada.',
  validTo: (date) => `El certificado es válido hasta el ${date} y se renueva por sí solo antes.`,
  given: (date) => `Con un certificado externo, válido hasta el ${date}.`,
  names: (names) => `Es para ${names}.`,
  faults: {
    authority: {
      damaged: (file) => `El archivo ${file}, por el que los dispositivos confían en este equipo, está dañado.`,
      expired: (file) =>
        `El contenido de ${file}, por el que los dispositivos confían en este equipo, no es válido en este momento. ¿Está bien el reloj?`,
      unreadable: (file) => `No se puede leer el archivo ${file}, por el que los dispositivos confían en este equipo.`,
      'not-kept': (file) =>
        `No se puede escribir ${file}, por el que los dispositivos deben confiar en este equipo. ¿Está lleno el disco o la carpeta no es tuya?`,
    },
    given: {
      'not-read': (file) => `No se puede leer ${file}.`,
      'no-certificate': (file) => `En ${file} no hay ningún certificado; tiene que estar en formato PEM.`,
      'no-key': (file) => `En ${file} no hay ninguna clave privada; tiene que estar en formato PEM.`,
      'encrypted-key': (file) => `La clave de ${file} necesita una frase de contraseña, que nadie ha podido escribir.`,
      'no-pair': (file) => `La clave de ${file} pertenece a otro certificado.`,
      expired: (file) => `El certificado de ${file} ha caducado.`,
      'not-usable': (file) => `El certificado de ${file} no se puede usar.`,
    },
    notMade: 'No se ha podido crear ningún certificado.',
  },
  keptBefore: 'Se sigue usando el certificado anterior.',
  newAuthorityHint: 'Con una nueva, todos los dispositivos tienen que volver a confiar en este equipo.',
  newAuthority: 'Crear una nueva',
  notLaidAside: 'El archivo anterior no se puede apartar, así que no hay ninguno nuevo.',
  ownCertificate: 'Usar el certificado de este equipo',
  withoutEncryption: 'Compartir sin cifrado',
  distrusted: (visitor) => `El dispositivo en ${visitor} aún no confía en este equipo y no ha continuado.`,
  tooOld: (visitor) =>
    `El dispositivo en ${visitor} solo conoce un cifrado antiguo (anterior a TLS 1.2). Su navegador o su sistema necesita una actualización.`,
};
