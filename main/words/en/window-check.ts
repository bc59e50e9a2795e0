/** English, for "Why can't they see it?". */

const FIREWALLS = {
  ufw: 'The firewall ufw',
  firewalld: 'The firewall firewalld',
  nftables: 'A firewall (nftables)',
  windows: 'The Windows firewall',
  macos: 'The macOS firewall',
};

/** Kept away by: `allows` is undefined where this account can't see it. */
export interface FirewallFacts {
  readonly name: keyof typeof FIREWALLS;
  readonly allows: boolean | undefined;
  readonly isPublicNetwork: boolean | undefined;
}

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'The macOS firewall is set to block all incoming connections. Change that in System Settings › Network › Firewall.'
      : 'The macOS firewall is on. Other devices are stopped if it was told not to let Porthole in: look in System Settings › Network › Firewall.';
  }
  if (isPublicNetwork === true) {
    return 'Windows treats this network as public and lets little in. At home or at work, set it to private in Settings › Network & internet.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} is on and lets nothing in on port ${port}. Other devices are stopped by it.`
    : `${title} is on. Other devices may be stopped by it: this computer can’t see that for itself.`;
}

export const check = {
  button: 'Why can’t they see it?',
  link: 'It does not open?',
  again: 'Check again',
  asking: 'Asking every address…',
  waiting: 'Waiting for the share to open…',
  verdicts: {
    'port-refused': 'The share answers, but browsers refuse to open its port.',
    'this-computer-only': 'It is open to this computer only.',
    'no-network': 'This computer is not in a network.',
    broken: 'The share does not answer at its own address.',
    certificate: 'The share answers, but devices refuse its certificate.',
    firewall: 'The share answers. A firewall may keep others out.',
    'only-virtual': 'The share answers, but only at the address of a VPN or virtual adapter.',
    fine: 'The share answers. Nothing on this computer seems to be in the way.',
    came: 'It works: somebody from the network was here.',
  },
  found: 'What was found',
  addresses: 'Addresses',
  honest:
    'Here this computer asked itself. Other devices come through the network and the firewall, which this can’t show.',
  outcomes: {
    talking: 'asking…',
    answered: 'answers',
    'other-host': 'does not answer to this name',
    'not-http': 'speaks something else than HTTP',
    'not-encrypted': 'does not speak https',
    refused: 'refuses the connection',
    silent: 'does not answer',
    unreachable: 'can’t be reached',
    'unknown-name': 'name not known here',
    broken: 'broke off',
  },
  steps: {
    connected: (address: string) => `Connected to ${address}`,
    secured: (protocol: string) => `Encrypted (${protocol})`,
    sent: 'Request sent',
    'first-byte': 'First byte of the answer',
    head: 'Head of the answer complete',
    closed: (content: string) => `Closed, after ${content} of content`,
    failed: (code: string) => `Failed: ${code}`,
  },
  conversation: 'What was said',
  whatToTry: 'What to try',
  findings: {
    'this-computer-only': 'Other devices can’t open it because “This computer only” is on.',
    'port-refused': (port: number) =>
      `No browser opens an address with port ${port}: it belongs to another kind of service. Choose another port, such as 8000.`,
    'no-network': 'Connect this computer to Wi-Fi or by cable. The address appears here by itself.',
    'no-router':
      'No router gave this computer an address, so it made one up. Only a device at the other end of the same cable can open it.',
    'only-virtual': (adapter: string) =>
      `The address belongs to ${adapter}, a VPN or virtual adapter. Devices around you can’t usually open it: connect to Wi-Fi or by cable.`,
    'virtual-too': (adapter: string, url: string) =>
      `A VPN or virtual adapter (${adapter}) is on as well. Others can’t usually open ${url}, and some VPNs keep the devices around you away: try without it.`,
    'address-dead': (url: string) => `${url} does not answer, not even to this computer. Stop and start the share.`,
    'name-unknown': (url: string) =>
      `This computer can’t look up ${url}. Other devices may be able to; give those that can’t an address in numbers.`,
    firewall,
    certificate: {
      expired: 'A browser says that the certificate has expired. If the clock is right, another one is needed.',
      'not-yet-valid':
        'A browser says that the certificate does not hold yet. The clock of this computer is wrong, or it was set when the certificate was made.',
      'not-covered': (urls: string) => `A browser says that the certificate is not for this address: ${urls}.`,
      'unknown-authority': (issuer: string) =>
        `A browser warns: it does not know who issued the certificate (${issuer}). Devices have to trust that authority first.`,
    },
    'trust-needed':
      'A device that does not trust this computer yet gets a warning. Whoever goes on, or trusts it, comes in.',
    'nobody-came':
      'Nobody from the network has come so far. Is the other device in the same Wi-Fi, not in a guest network or on mobile data? Was the whole address entered, with http:// and the port?',
  },
  certificate: 'Certificate',
  certificateNames: (names: string) => `For ${names}`,
  certificateDays: (days: number, date: string) =>
    days === 1 ? `One day left, until ${date}` : `${days} days left, until ${date}`,
  certificateOver: (date: string) => `Expired on ${date}`,
  certificateEarly: (date: string) => `Holds from ${date} on`,
  /** What a client would say. */
  issuers: {
    own: 'Issued by this computer: devices that trust it are not warned.',
    public: 'Issued by an authority that all devices know.',
    unknown: (issuer: string) => `Issued by ${issuer}, whom devices don’t know by themselves.`,
  },
  letNetworkIn: 'Let the network in',
  commandCopied: 'Command copied',
  copyCommand: 'Copy command',
};
