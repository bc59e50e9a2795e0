/** French, for "Why can't they see it?". */
import type { check as en, FirewallFacts } from '../en/window-check.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('fr');

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'Le pare-feu ufw',
  firewalld: 'Le pare-feu firewalld',
  nftables: 'Un pare-feu (nftables)',
  windows: 'Le pare-feu Windows',
  macos: 'Le coupe-feu de macOS',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'Le coupe-feu de macOS est réglé pour bloquer toutes les connexions entrantes. Modifiez cela dans Réglages Système › Réseau › Coupe-feu.'
      : 'Le coupe-feu de macOS est activé. Il arrête les autres appareils s’il lui a été demandé de ne pas laisser entrer Porthole : vérifiez dans Réglages Système › Réseau › Coupe-feu.';
  }
  if (isPublicNetwork === true) {
    return 'Windows considère ce réseau comme public et laisse peu de choses entrer. À la maison ou au travail, passez-le en privé dans Paramètres › Réseau et Internet.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} est activé et ne laisse rien entrer par le port ${port}. Il arrête les autres appareils.`
    : `${title} est activé. Il arrête peut-être les autres appareils : cet ordinateur ne peut pas le voir par lui-même.`;
}

export const check: typeof en = {
  button: 'Pourquoi ne le voient-ils pas ?',
  link: 'Cela ne s’ouvre pas ?',
  again: 'Vérifier à nouveau',
  asking: 'Interrogation de chaque adresse…',
  waiting: 'En attente de l’ouverture du partage…',
  verdicts: {
    'port-refused': 'Le partage répond, mais les navigateurs refusent d’ouvrir son port.',
    'this-computer-only': 'Il n’est ouvert qu’à cet ordinateur.',
    'no-network': 'Cet ordinateur n’est sur aucun réseau.',
    broken: 'Le partage ne répond pas à sa propre adresse.',
    certificate: 'Le partage répond, mais les appareils refusent son certificat.',
    firewall: 'Le partage répond. Un pare-feu empêche peut-être les autres d’entrer.',
    'only-virtual': 'Le partage répond, mais seulement à l’adresse d’un VPN ou d’une carte réseau virtuelle.',
    fine: 'Le partage répond. Rien sur cet ordinateur ne semble faire obstacle.',
    came: 'Cela fonctionne : quelqu’un du réseau est venu.',
  },
  found: 'Ce qui a été constaté',
  addresses: 'Adresses',
  honest:
    'Ici, cet ordinateur s’est interrogé lui-même. Les autres appareils passent par le réseau et le pare-feu, ce que cette vérification ne peut pas montrer.',
  outcomes: {
    talking: 'en cours…',
    answered: 'répond',
    'other-host': 'ne répond pas à ce nom',
    'not-http': 'n’utilise pas HTTP',
    'not-encrypted': 'n’utilise pas https',
    refused: 'refuse la connexion',
    silent: 'ne répond pas',
    unreachable: 'injoignable',
    'unknown-name': 'nom inconnu ici',
    broken: 'interrompu',
  },
  steps: {
    connected: (address) => `Connecté à ${address}`,
    secured: (protocol) => `Chiffré (${protocol})`,
    sent: 'Requête envoyée',
    'first-byte': 'Premier octet de la réponse',
    head: 'En-tête de la réponse complet',
    closed: (content) => `Fermé, après ${content} de contenu`,
    failed: (code) => `Échec : ${code}`,
  },
  conversation: 'L’échange',
  whatToTry: 'À essayer',
  findings: {
    'this-computer-only': 'Les autres appareils ne peuvent pas l’ouvrir car « Cet ordinateur uniquement » est activé.',
    'port-refused': (port) =>
      `Aucun navigateur n’ouvre une adresse avec le port ${port} : il appartient à un autre type de service. Choisissez un autre port, par exemple 8000.`,
    'no-network': 'Connectez cet ordinateur en Wi-Fi ou par câble. L’adresse apparaîtra ici d’elle-même.',
    'no-router':
      'Aucun routeur n’a donné d’adresse à cet ordinateur, qui s’en est donc inventé une. Seul un appareil à l’autre bout du même câble peut l’ouvrir.',
    'only-virtual': (adapter) =>
      `L’adresse appartient à ${adapter}, un VPN ou une carte réseau virtuelle. Les appareils autour de vous ne peuvent généralement pas l’ouvrir : connectez-vous en Wi-Fi ou par câble.`,
    'virtual-too': (adapter, url) =>
      `Un VPN ou une carte réseau virtuelle (${adapter}) est également actif. Les autres ne peuvent généralement pas ouvrir ${url}, et certains VPN bloquent les appareils autour de vous : essayez sans.`,
    'address-dead': (url) => `${url} ne répond pas, même à cet ordinateur. Arrêtez puis redémarrez le partage.`,
    'name-unknown': (url) =>
      `Cet ordinateur ne trouve pas ${url}. D’autres appareils le peuvent peut-être ; à ceux qui n’y arrivent pas, donnez une adresse en chiffres.`,
    firewall,
    certificate: {
      expired: 'Un navigateur indique que le certificat a expiré. Si l’horloge est à l’heure, il en faut un autre.',
      'not-yet-valid':
        'Un navigateur indique que le certificat n’est pas encore valable. L’horloge de cet ordinateur n’est pas à l’heure, ou ne l’était pas lors de la création du certificat.',
      'not-covered': (urls) => `Un navigateur indique que le certificat n’est pas établi pour cette adresse : ${urls}.`,
      'unknown-authority': (issuer) =>
        `Un navigateur affiche un avertissement : il ne connaît pas l’émetteur du certificat (${issuer}). Les appareils doivent d’abord faire confiance à cette autorité.`,
    },
    'trust-needed':
      'Un appareil qui ne fait pas encore confiance à cet ordinateur reçoit un avertissement. Ceux qui continuent ou lui font confiance peuvent entrer.',
    'nobody-came':
      'Personne du réseau n’est encore venu. L’autre appareil est-il sur le même Wi-Fi, et non sur un réseau invité ou en données mobiles ? L’adresse entière a-t-elle été saisie, avec http:// et le port ?',
  },
  certificate: 'Certificat',
  certificateNames: (names) => `Pour ${names}`,
  certificateDays: (days, date) =>
    plural(days, {
      one: `# jour restant, jusqu’au ${date}`,
      many: `# de jours restants, jusqu’au ${date}`,
      other: `# jours restants, jusqu’au ${date}`,
    }),
  certificateOver: (date) => `Expiré le ${date}`,
  certificateEarly: (date) => `Valable à partir du ${date}`,
  issuers: {
    own: 'Émis par cet ordinateur : les appareils qui lui font confiance ne reçoivent pas d’avertissement.',
    public: 'Émis par une autorité que tous les appareils connaissent.',
    unknown: (issuer) => `Émis par ${issuer}, que les appareils ne connaissent pas d’eux-mêmes.`,
  },
  letNetworkIn: 'Autoriser le réseau',
  commandCopied: 'Commande copiée',
  copyCommand: 'Copier la commande',
};
