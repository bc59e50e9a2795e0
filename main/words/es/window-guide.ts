/** Spanish: what to do on the other device. */
import type { guide as en } from '../en/window-guide.ts';

export const guide: typeof en = {
  titles: {
    others: 'Ábrelo en el otro dispositivo',
    'this-computer': 'Solo este equipo puede abrirlo',
    'no-network': 'No hay red',
    links: 'Solo se abre con un enlace',
    starting: 'Un momento…',
    off: 'Ahora nadie puede abrirlo',
  },
  sentences: {
    'this-computer': 'Para dejar entrar a otros dispositivos, desactiva «Solo este equipo» arriba.',
    'no-network':
      'Conecta este equipo a una red wifi o por cable. El código para otros dispositivos aparecerá aquí por sí solo.',
    links: 'Crea un enlace arriba y envíaselo a la gente. Sin uno, nadie ve nada.',
    starting: 'El código para otros dispositivos aparece aquí.',
    off: 'Inicia y el código para otros dispositivos aparecerá aquí.',
  },
  sameNetwork: 'Conéctate a la misma wifi o red que este equipo.',
  scanOrType: 'Escanea el código con la cámara o escribe la dirección:',
  scanFor: {
    pin: 'Escanea el código: se abre sin el PIN. O escribe la dirección:',
    password: 'Escanea el código: se abre sin la contraseña. O escribe la dirección:',
  },
  scanLink: 'Escanea el código con la cámara: es un enlace. O crea otro arriba y envíalo.',
  codeLabel: 'Código QR que lo abre',
  typePin: 'Si la has escrito, escribe también el PIN:',
  typePassword: 'Si la has escrito, escribe también la contraseña.',
  whoCan: {
    pin: 'Quien tenga el PIN puede abrir lo que compartes hasta que lo detengas.',
    password: 'Quien tenga la contraseña puede abrir lo que compartes hasta que lo detengas.',
    people: 'Solo las personas que has nombrado pueden abrir lo que compartes, cada una con su contraseña.',
    links: 'Solo quien tenga un enlace puede abrir lo que compartes hasta que lo detengas.',
  },
  done: 'Listo. Aquí se ve lo que se llevan.',
  openHere: 'Abrirlo en este equipo',
};
