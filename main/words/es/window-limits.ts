/** Spanish: who may come to one share by address, how fast, and through which proxies. */
import type { limits as en } from '../en/window-limits.ts';

export const limits: typeof en = {
  title: 'Límites',
  speedEach: 'Velocidad por visitante',
  speedEachHint: 'Entre todas sus conexiones, en ambos sentidos. Se aplica al momento a lo que está en curso.',
  speedAll: 'Velocidad para todos',
  speedAllHint: 'Todos los visitantes se la reparten por igual.',
  connections: 'Conexiones por visitante',
  connectionsHint:
    'Las que un visitante puede tener a la vez. Las que sobran esperan un momento y después se rechazan.',
  none: 'Sin límite',
  ownNetworks: 'Solo esta red',
  ownNetworksHint:
    'Solo pueden conectarse este equipo, los dispositivos de sus redes y las direcciones permitidas abajo.',
  allow: 'Direcciones permitidas',
  allowLabel: 'Otra dirección permitida',
  allowAdd: 'Añadir a las direcciones permitidas',
  allowHint:
    'Mientras haya alguna permitida, todas las demás quedan fuera, también este equipo si 127.0.0.1 no está entre ellas.',
  deny: 'Direcciones vetadas',
  denyLabel: 'Otra dirección vetada',
  denyAdd: 'Añadir a las direcciones vetadas',
  denyHint: 'No pueden conectarse, se permita lo que se permita.',
  proxies: 'Proxies de confianza',
  proxiesLabel: 'La dirección de otro proxy',
  proxiesAdd: 'Añadir a los proxies de confianza',
  proxiesHint:
    'Un proxy es un programa por el que pasan los visitantes, como nginx. Se cree lo que diga de ellos uno que esté en estas direcciones.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) => `«${text}» no es una dirección. Se escribe como 192.168.1.0/24, 10.0.0.7 o 2001:db8::/32.`,
  suspected: (address) => `Llegan solicitudes a través de un programa en ${address}. ¿Es tu proxy?`,
  trust: 'Sí, confiar en él',
  trusted: (address) => `Se confía en el proxy en ${address}.`,
};
