/** Portuguese (Brazil): what to do on the other device. */
import type { guide as en } from '../en/window-guide.ts';

export const guide: typeof en = {
  titles: {
    others: 'Abra no outro dispositivo',
    'this-computer': 'Só este computador pode abrir',
    'no-network': 'Não há rede',
    links: 'Só um link abre',
    starting: 'Um momento…',
    off: 'Ninguém pode abrir agora',
  },
  sentences: {
    'this-computer': 'Para deixar outros dispositivos entrarem, desative “Só este computador” acima.',
    'no-network':
      'Conecte este computador ao Wi-Fi ou por cabo. O código para outros dispositivos aparecerá aqui sozinho.',
    links: 'Crie um link acima e envie-o às pessoas. Sem um link, ninguém vê nada.',
    starting: 'O código para outros dispositivos aparece aqui.',
    off: 'Inicie, e o código para outros dispositivos aparecerá aqui.',
  },
  sameNetwork: 'Conecte-se ao mesmo Wi-Fi ou à mesma rede deste computador.',
  scanOrType: 'Escaneie o código com a câmera ou digite o endereço:',
  scanFor: {
    pin: 'Escaneie o código: ele abre sem o PIN. Ou digite o endereço:',
    password: 'Escaneie o código: ele abre sem a senha. Ou digite o endereço:',
  },
  scanLink: 'Escaneie o código com a câmera: é um link. Ou crie outro acima e envie-o.',
  codeLabel: 'Código QR para abrir',
  typePin: 'Se você digitou o endereço, digite também o PIN:',
  typePassword: 'Se você digitou o endereço, digite também a senha.',
  whoCan: {
    pin: 'Quem tiver o PIN pode abrir o que você compartilha, até você parar.',
    password: 'Quem tiver a senha pode abrir o que você compartilha, até você parar.',
    people: 'Só as pessoas que você indicou podem abrir o que você compartilha, cada uma com uma senha.',
    links: 'Só quem tiver um link pode abrir o que você compartilha, até você parar.',
  },
  done: 'Pronto. O que for baixado aparece aqui.',
  openHere: 'Abrir neste computador',
};
