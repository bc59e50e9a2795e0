/** Portuguese (Brazil): who may come to one share by address, how fast, and through which proxies. */
import type { limits as en } from '../en/window-limits.ts';

export const limits: typeof en = {
  title: 'Limites',
  speedEach: 'Velocidade por visitante',
  speedEachHint: 'Somando todas as conexões, nos dois sentidos. Aplica-se imediatamente ao que está em andamento.',
  speedAll: 'Velocidade para todos',
  speedAllHint: 'Dividida igualmente entre todos os visitantes.',
  connections: 'Conexões por visitante',
  connectionsHint:
    'É o que um visitante pode ter ao mesmo tempo. O que passar disso espera um pouco e depois é recusado.',
  none: 'Sem limite',
  ownNetworks: 'Só esta rede',
  ownNetworksHint:
    'Só este computador, os dispositivos nas redes dele e os endereços permitidos abaixo podem se conectar.',
  allow: 'Endereços permitidos',
  allowLabel: 'Outro endereço permitido',
  allowAdd: 'Adicionar aos endereços permitidos',
  allowHint:
    'Enquanto houver algum, todos os outros ficam de fora, inclusive este computador, a menos que 127.0.0.1 esteja entre eles.',
  deny: 'Endereços barrados',
  denyLabel: 'Outro endereço barrado',
  denyAdd: 'Adicionar aos endereços barrados',
  denyHint: 'Eles não podem se conectar, seja o que for permitido.',
  proxies: 'Proxies confiáveis',
  proxiesLabel: 'Endereço de outro proxy',
  proxiesAdd: 'Adicionar aos proxies confiáveis',
  proxiesHint:
    'Um proxy é um programa pelo qual os visitantes passam, como o nginx. O que um proxy nestes endereços diz sobre seus visitantes é aceito como verdade.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) => `“${text}” não é um endereço. Ele é escrito como 192.168.1.0/24, 10.0.0.7 ou 2001:db8::/32.`,
  suspected: (address) => `Há solicitações passando por um programa em ${address}. É o seu proxy?`,
  trust: 'Sim, confiar nele',
  trusted: (address) => `O proxy em ${address} é confiável.`,
};
