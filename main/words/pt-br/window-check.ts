/** Portuguese (Brazil), for "Why can't they see it?". */
import type { check as en, FirewallFacts } from '../en/window-check.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('pt-BR');

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'O firewall ufw',
  firewalld: 'O firewall firewalld',
  nftables: 'Um firewall (nftables)',
  windows: 'O firewall do Windows',
  macos: 'O firewall do macOS',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'O firewall do macOS está configurado para bloquear todas as conexões de entrada. Mude isso em Ajustes do Sistema › Rede › Firewall.'
      : 'O firewall do macOS está ativado. Outros dispositivos são barrados se ele tiver sido instruído a não deixar o Porthole receber conexões: veja em Ajustes do Sistema › Rede › Firewall.';
  }
  if (isPublicNetwork === true) {
    return 'O Windows trata esta rede como pública e deixa pouca coisa entrar. Em casa ou no trabalho, defina-a como particular em Configurações › Rede e Internet.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} está ativado e não deixa nada entrar pela porta ${port}. Outros dispositivos são barrados por ele.`
    : `${title} está ativado. Outros dispositivos talvez sejam barrados por ele: este computador não consegue ver isso sozinho.`;
}

export const check: typeof en = {
  button: 'Por que não conseguem ver?',
  link: 'Não abre?',
  again: 'Verificar novamente',
  asking: 'Testando cada endereço…',
  waiting: 'Aguardando o compartilhamento abrir…',
  verdicts: {
    'port-refused': 'O compartilhamento responde, mas os navegadores se recusam a abrir a porta dele.',
    'this-computer-only': 'Está aberto só para este computador.',
    'no-network': 'Este computador não está em nenhuma rede.',
    broken: 'O compartilhamento não responde no próprio endereço.',
    certificate: 'O compartilhamento responde, mas os dispositivos recusam o certificado dele.',
    firewall: 'O compartilhamento responde. Um firewall pode estar impedindo a entrada de outros.',
    'only-virtual': 'O compartilhamento responde, mas só no endereço de uma VPN ou de um adaptador virtual.',
    fine: 'O compartilhamento responde. Nada neste computador parece atrapalhar.',
    came: 'Funciona: alguém da rede já esteve aqui.',
  },
  found: 'O que foi encontrado',
  addresses: 'Endereços',
  honest:
    'Aqui este computador testou a si mesmo. Outros dispositivos chegam pela rede e pelo firewall, o que este teste não consegue mostrar.',
  outcomes: {
    talking: 'testando…',
    answered: 'responde',
    'other-host': 'não responde a este nome',
    'not-http': 'não usa HTTP',
    'not-encrypted': 'não usa https',
    refused: 'recusa a conexão',
    silent: 'não responde',
    unreachable: 'inacessível',
    'unknown-name': 'nome desconhecido aqui',
    broken: 'interrompido',
  },
  steps: {
    connected: (address) => `Conectado a ${address}`,
    secured: (protocol) => `Criptografado (${protocol})`,
    sent: 'Solicitação enviada',
    'first-byte': 'Primeiro byte da resposta',
    head: 'Cabeçalho da resposta completo',
    closed: (content) => `Fechada, após ${content} de conteúdo`,
    failed: (code) => `Falha: ${code}`,
  },
  conversation: 'A conversa',
  whatToTry: 'O que tentar',
  findings: {
    'this-computer-only': 'Outros dispositivos não conseguem abrir porque “Só este computador” está ativado.',
    'port-refused': (port) =>
      `Nenhum navegador abre um endereço com a porta ${port}: ela pertence a outro tipo de serviço. Escolha outra porta, como 8000.`,
    'no-network': 'Conecte este computador ao Wi-Fi ou por cabo. O endereço aparecerá aqui sozinho.',
    'no-router':
      'Nenhum roteador deu um endereço a este computador, então ele inventou um. Só um dispositivo na outra ponta do mesmo cabo consegue abri-lo.',
    'only-virtual': (adapter) =>
      `O endereço pertence a ${adapter}, uma VPN ou um adaptador virtual. Os dispositivos ao seu redor geralmente não conseguem abri-lo: conecte-se ao Wi-Fi ou por cabo.`,
    'virtual-too': (adapter, url) =>
      `Há também uma VPN ou um adaptador virtual (${adapter}) ativo. Outros geralmente não conseguem abrir ${url}, e algumas VPNs bloqueiam os dispositivos ao seu redor: tente sem ela.`,
    'address-dead': (url) =>
      `${url} não responde, nem mesmo a este computador. Pare o compartilhamento e inicie-o novamente.`,
    'name-unknown': (url) =>
      `Este computador não consegue encontrar ${url}. Outros dispositivos talvez consigam; aos que não conseguirem, dê um endereço em números.`,
    firewall,
    certificate: {
      expired: 'Um navegador diz que o certificado expirou. Se o relógio estiver certo, é preciso outro.',
      'not-yet-valid':
        'Um navegador diz que o certificado ainda não é válido. O relógio deste computador está errado, ou estava quando o certificado foi criado.',
      'not-covered': (urls) => `Um navegador diz que o certificado não é para este endereço: ${urls}.`,
      'unknown-authority': (issuer) =>
        `Um navegador avisa: ele não conhece quem emitiu o certificado (${issuer}). Os dispositivos precisam primeiro confiar nessa autoridade.`,
    },
    'trust-needed':
      'Um dispositivo que ainda não confia neste computador recebe um aviso. Quem continua, ou confia nele, entra.',
    'nobody-came':
      'Ninguém da rede apareceu até agora. O outro dispositivo está no mesmo Wi-Fi, e não em uma rede de convidados ou usando dados móveis? O endereço inteiro foi digitado, com http:// e a porta?',
  },
  certificate: 'Certificado',
  certificateNames: (names) => `Para ${names}`,
  certificateDays: (days, date) =>
    plural(days, {
      one: `Falta # dia, até ${date}`,
      many: `Faltam # de dias, até ${date}`,
      other: `Faltam # dias, até ${date}`,
    }),
  certificateOver: (date) => `Expirou em ${date}`,
  certificateEarly: (date) => `Válido a partir de ${date}`,
  issuers: {
    own: 'Emitido por este computador: dispositivos que confiam nele não recebem avisos.',
    public: 'Emitido por uma autoridade que todos os dispositivos conhecem.',
    unknown: (issuer) => `Emitido por ${issuer}, que os dispositivos não conhecem por si mesmos.`,
  },
  letNetworkIn: 'Permitir a rede',
  commandCopied: 'Comando copiado',
  copyCommand: 'Copiar comando',
};
