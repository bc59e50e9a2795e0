/** Spanish, for "Why can't they see it?". */
import type { check as en, FirewallFacts } from '../en/window-check.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('es');

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'El cortafuegos ufw',
  firewalld: 'El cortafuegos firewalld',
  nftables: 'Un cortafuegos (nftables)',
  windows: 'El firewall de Windows',
  macos: 'El firewall de macOS',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'El firewall de macOS está configurado para bloquear todas las conexiones entrantes. Cámbialo en Ajustes del Sistema › Red › Firewall.'
      : 'El firewall de macOS está activado. Detiene a otros dispositivos si se le indicó que no dejara pasar a Porthole: míralo en Ajustes del Sistema › Red › Firewall.';
  }
  if (isPublicNetwork === true) {
    return 'Windows considera pública esta red y deja entrar poco. En casa o en el trabajo, márcala como privada en Configuración › Red e Internet.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} está activado y no deja entrar nada por el puerto ${port}. Detiene a otros dispositivos.`
    : `${title} está activado. Puede detener a otros dispositivos: este equipo no puede verlo por sí mismo.`;
}

export const check: typeof en = {
  button: '¿Por qué no pueden verlo?',
  link: '¿No se abre?',
  again: 'Comprobar de nuevo',
  asking: 'Preguntando a cada dirección…',
  waiting: 'Esperando a que se empiece a compartir…',
  verdicts: {
    'port-refused': 'Responde, pero los navegadores se niegan a abrir su puerto.',
    'this-computer-only': 'Solo está abierto para este equipo.',
    'no-network': 'Este equipo no está en ninguna red.',
    broken: 'No responde en su propia dirección.',
    firewall: 'Responde. Puede que un cortafuegos no deje entrar a otros.',
    'only-virtual': 'Responde, pero solo en la dirección de una VPN o de un adaptador virtual.',
    certificate: 'Responde, pero los dispositivos rechazan su certificado.',
    fine: 'Responde. Parece que nada en este equipo lo impide.',
    came: 'Funciona: alguien de la red ha estado aquí.',
  },
  found: 'Lo que se ha encontrado',
  addresses: 'Direcciones',
  honest:
    'Aquí este equipo se ha preguntado a sí mismo. Otros dispositivos llegan por la red y el cortafuegos, y eso no se puede comprobar así.',
  outcomes: {
    talking: 'preguntando…',
    answered: 'responde',
    'other-host': 'no responde a este nombre',
    'not-http': 'no usa HTTP',
    'not-encrypted': 'no usa https',
    refused: 'rechaza la conexión',
    silent: 'no responde',
    unreachable: 'inaccesible',
    'unknown-name': 'nombre desconocido aquí',
    broken: 'se ha interrumpido',
  },
  steps: {
    connected: (address) => `Conectado a ${address}`,
    secured: (protocol) => `Cifrado (${protocol})`,
    sent: 'Solicitud enviada',
    'first-byte': 'Primer byte de la respuesta',
    head: 'Cabecera de la respuesta completa',
    closed: (content) => `Cerrado, tras ${content} de contenido`,
    failed: (code) => `Error: ${code}`,
  },
  conversation: 'Lo que se ha dicho',
  whatToTry: 'Qué probar',
  findings: {
    'this-computer-only': 'Otros dispositivos no pueden abrirlo porque «Solo este equipo» está activado.',
    'port-refused': (port) =>
      `Ningún navegador abre una dirección con el puerto ${port}: pertenece a otro tipo de servicio. Elige otro puerto, como el 8000.`,
    'no-network': 'Conecta este equipo a una red wifi o por cable. La dirección aparecerá aquí por sí sola.',
    'no-router':
      'Ningún router le ha dado una dirección a este equipo, así que se ha inventado una. Solo puede abrirla un dispositivo al otro extremo del mismo cable.',
    'only-virtual': (adapter) =>
      `La dirección pertenece a ${adapter}, una VPN o un adaptador virtual. Los dispositivos de tu alrededor no suelen poder abrirla: conéctate a una red wifi o por cable.`,
    'virtual-too': (adapter, url) =>
      `También hay una VPN o un adaptador virtual (${adapter}) activo. Otros no suelen poder abrir ${url}, y algunas VPN bloquean los dispositivos de tu alrededor: prueba sin ella.`,
    'address-dead': (url) => `${url} no responde, ni siquiera a este equipo. Deja de compartir y empieza otra vez.`,
    'name-unknown': (url) =>
      `Este equipo no puede resolver ${url}. Otros dispositivos quizá puedan; a los que no, dales una dirección en números.`,
    firewall,
    certificate: {
      expired: 'Un navegador dice que el certificado ha caducado. Si el reloj está bien, hace falta otro.',
      'not-yet-valid':
        'Un navegador dice que el certificado aún no es válido. El reloj de este equipo va mal, o iba mal cuando se creó el certificado.',
      'not-covered': (urls) => `Un navegador dice que el certificado no es para esta dirección: ${urls}.`,
      'unknown-authority': (issuer) =>
        `Un navegador avisa: no conoce a quien ha emitido el certificado (${issuer}). Los dispositivos tienen que confiar antes en esa autoridad.`,
    },
    'trust-needed':
      'Un dispositivo que aún no confía en este equipo recibe un aviso. Quien continúa, o confía en él, entra.',
    'nobody-came':
      'De momento no ha venido nadie de la red. ¿Está el otro dispositivo en la misma wifi, y no en una red de invitados ni con datos móviles? ¿Se ha escrito la dirección completa, con http:// y el puerto?',
  },
  certificate: 'Certificado',
  certificateNames: (names) => `Para ${names}`,
  certificateDays: (days, date) =>
    plural(days, {
      one: `Queda un día, hasta el ${date}`,
      many: `Quedan # de días, hasta el ${date}`,
      other: `Quedan # días, hasta el ${date}`,
    }),
  certificateOver: (date) => `Caducó el ${date}`,
  certificateEarly: (date) => `Válido a partir del ${date}`,
  issuers: {
    own: 'Emitido por este equipo: los dispositivos que confían en él no reciben avisos.',
    public: 'Emitido por una autoridad que todos los dispositivos conocen.',
    unknown: (issuer) => `Emitido por ${issuer}, que los dispositivos no conocen por sí mismos.`,
  },
  letNetworkIn: 'Dejar entrar a la red',
  commandCopied: 'Comando copiado',
  copyCommand: 'Copiar comando',
};
