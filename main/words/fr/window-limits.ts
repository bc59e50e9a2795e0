/** French: who may come to one share by address, how fast, and through which proxies. */
import type { limits as en } from '../en/window-limits.ts';

export const limits: typeof en = {
  title: 'Limites',
  speedEach: 'Débit par visiteur',
  speedEachHint: 'Toutes ses connexions confondues, dans les deux sens. S’applique aussitôt à ce qui est en cours.',
  speedAll: 'Débit pour tous',
  speedAllHint: 'Réparti à parts égales entre tous les visiteurs.',
  connections: 'Connexions par visiteur',
  connectionsHint:
    'Ce qu’un visiteur obtient en même temps. Au-delà, les connexions attendent un moment, puis sont refusées.',
  none: 'Sans limite',
  ownNetworks: 'Ce réseau uniquement',
  ownNetworksHint:
    'Seuls cet ordinateur, les appareils de ses réseaux et les adresses autorisées ci-dessous peuvent se connecter.',
  allow: 'Adresses autorisées',
  allowLabel: 'Autre adresse autorisée',
  allowAdd: 'Ajouter aux adresses autorisées',
  allowHint:
    'Dès qu’il y en a une, toutes les autres sont exclues, cet ordinateur aussi sauf si 127.0.0.1 en fait partie.',
  deny: 'Adresses exclues',
  denyLabel: 'Autre adresse exclue',
  denyAdd: 'Ajouter aux adresses exclues',
  denyHint: 'Elles ne peuvent pas se connecter, quelles que soient les autorisations.',
  proxies: 'Proxys de confiance',
  proxiesLabel: 'Adresse d’un autre proxy',
  proxiesAdd: 'Ajouter aux proxys de confiance',
  proxiesHint:
    'Un proxy est un programme par lequel passent les visiteurs, comme nginx. Ce que les proxys à ces adresses disent de leurs visiteurs est pris en compte.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) =>
    `« ${text} » n’est pas une adresse. Elle s’écrit comme 192.168.1.0/24, 10.0.0.7 ou 2001:db8::/32.`,
  suspected: (address) => `Des requêtes passent par un programme à l’adresse ${address}. Est-ce votre proxy ?`,
  trust: 'Oui, lui faire confiance',
  trusted: (address) => `Le proxy à l’adresse ${address} est de confiance.`,
};
