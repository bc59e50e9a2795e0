/** What the terminal says to a person, in Portuguese (Brazil). */
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('pt-BR');
const bytesOf = (count: number): string => plural(count, withMillions('# byte', '# bytes'));
const who = 'qualquer pessoa que acesse este compartilhamento';
const another = 'outra é criada na próxima inicialização, e cada dispositivo precisa confiar nela de novo';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'um texto',
  files: (count) => plural(count, withMillions('# arquivo', '# arquivos')),

  sharing: {
    portRefused: (port) =>
      `Os navegadores se recusam a abrir a porta ${port}; só outros programas podem. Escolha outra com --port.`,
    handedOver: (shared) =>
      `O aplicativo compartilha ${shared}. Para compartilhar deste terminal, acrescente --terminal.`,
    codeOpens: 'Ler o código abre sem a senha.',
    noBrowser: (url) => `Nenhum navegador pôde ser aberto: acesse ${url} você mesmo.`,
    logNotWritten: (code) => `Não é possível gravar o log (${code}); o compartilhamento continua sem ele.`,
    logLeftOut: (count) =>
      plural(count, {
        one: '# linha do log foi omitida porque ninguém a leu a tempo; o compartilhamento continuou.',
        many: '# de linhas do log foram omitidas porque ninguém as leu a tempo; o compartilhamento continuou.',
        other: '# linhas do log foram omitidas porque ninguém as leu a tempo; o compartilhamento continuou.',
      }),
    sandbox:
      'As páginas deste compartilhamento são mostradas sem seus scripts; para que funcionem, compartilhe como site com --site on.',
    pinStopped:
      'Alguém tentou adivinhar o PIN cem vezes em uma hora: ele não abre mais nada. Inicie de novo com outro.',
    proxy: (address) =>
      `As solicitações chegam por um programa em ${address}. É o seu proxy? Então inicie com --trust-proxy ${address}; até lá, todos os visitantes dele contam como um.`,
    lacking: (target) =>
      `Faltou em ${target} o que não pôde ser lido; MISSING FILES.txt, em um arquivo compactado, diz o quê e por quê.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `A porta ${port} é usada por ${holder}; escolha outra com --port, ou --port ${port}+ para a próxima livre.`,
    anotherProgram: 'outro programa',
    process: (pid) => `um programa (processo ${pid})`,
    program: (name, pid) => `${name} (processo ${pid})`,
    noPortFree: (port) => `Nem a porta ${port} nem outra acima dela está livre; escolha uma menor com --port.`,
    portNotPermitted: (port) => `Esta conta não pode usar a porta ${port}; escolha uma a partir de 1024.`,
    noSuchAddress: (address) => `${address} não é um endereço deste computador.`,
    theAddress: 'O endereço',
    folderMissing: (folder) => `A pasta ${folder} não existe.`,
    notAFolder: (path) => `${path} não é uma pasta.`,
    notReadable: (path) => `Esta conta não pode ler ${path}.`,
    fileMissing: (file) => `O arquivo ${file} não existe.`,
    filesMissing: (count) =>
      plural(count, {
        one: 'O arquivo não existe.',
        many: 'Nenhum dos # de arquivos existe.',
        other: 'Nenhum dos # arquivos existe.',
      }),
    unexpected: (detail) => `O compartilhamento não pôde continuar: ${detail}.`,
  },

  exposed: {
    'whole-disk': (name) => `${name} é o disco inteiro: ${who} pode ler tudo o que esta conta pode.`,
    home: (name) => `${name} contém tudo de uma pessoa: ${who} pode ler todos os documentos.`,
    keys: (name) => `${name} contém chaves ou senhas: ${who} pode ler tudo isso.`,
    system: (name) => `${name} pertence ao sistema: ${who} pode ler como este computador está configurado.`,
    'own-files': (name) => `${name} contém as configurações do Porthole: ${who} pode ler tudo o que você compartilha.`,
    'log-folder': (name) => `${name} contém o log do Porthole: ${who} pode ler quem visita e o que baixa.`,
  },

  trouble: {
    connections: (visitor) => `${visitor} continua abrindo mais conexões do que cabem a um visitante.`,
    leaving: (visitor) => `${visitor} continua pedindo o que demora e indo embora antes de chegar.`,
    refused: (visitor) => `${visitor} continua pedindo mais do que cabe a um visitante.`,
    unfinished: (visitor) => `${visitor} não para de começar coisas que nunca termina.`,
    nonsense: (visitor) => `${visitor} continua enviando o que não são solicitações.`,
    guessing: (visitor) => `${visitor} tentou PINs errados demais e fica de fora por quinze minutos.`,
  },

  certificate: {
    notMade: (detail) => `Não foi possível criar um certificado: ${detail}.`,
    authority: {
      damaged: (file) =>
        `A autoridade em ${file} está danificada. Recupere o arquivo de um backup ou mova-o: ${another}.`,
      expired: (file) =>
        `A autoridade em ${file} não é válida neste momento. O relógio está certo? Se estiver, mova o arquivo: ${another}.`,
      unreadable: (file) =>
        `Não é possível ler a autoridade em ${file}. Deixe esta conta lê-la ou mova o arquivo: ${another}.`,
      'not-kept': (file) =>
        `Não é possível guardar a autoridade em ${file}. Deixe esta conta gravar ali ou indique outro lugar com XDG_DATA_HOME.`,
    },
    given: {
      'not-read': (file, code) => `Não é possível ler ${file} (${code}).`,
      'no-certificate': (file) => `Não há certificado em ${file}; ele precisa estar no formato PEM.`,
      'no-key': (file) => `Não há chave privada em ${file}; ela precisa estar no formato PEM.`,
      'encrypted-key': (file) =>
        `A chave em ${file} precisa de uma frase secreta. Remova-a com openssl pkey e não passe o arquivo a ninguém.`,
      'no-pair': (file) => `A chave em ${file} é de outro certificado.`,
      expired: (file) => `O certificado em ${file} expirou.`,
      'not-usable': (file, code) => `Não é possível usar o certificado em ${file} (${code}).`,
    },
    unknown: 'desconhecido',
    kept: (sentence) => `${sentence} O certificado continua como estava.`,
    handshake: {
      distrust: (visitor) =>
        `O https com ${visitor} falhou: ele ainda não confia neste computador; /~porthole/trust explica como se faz.`,
      'too-old': (visitor) =>
        `O https com ${visitor} falhou: ele não conhece nada mais novo que TLS 1.1, ou nenhuma cifra atual.`,
      slow: (visitor) => `O https com ${visitor} falhou: o handshake não terminou a tempo.`,
      broken: (visitor, code) => `O https com ${visitor} falhou (${code}).`,
    },
  },

  check: {
    asking: (url) => `Perguntando a ${url}`,
    connected: (address) => `conectado a ${address}`,
    secured: (protocol) => `criptografado com ${protocol}`,
    sent: (bytes) => `solicitação enviada, ${bytesOf(bytes)}`,
    firstByte: 'primeiro byte da resposta',
    head: 'o cabeçalho da resposta está completo',
    closed: (bytes) => `fechada após ${bytesOf(bytes)} de conteúdo`,
    broken: (code) => `falha: ${code}`,
    certificateFor: (names) => `Certificado para ${names}`,
    noName: 'nenhum nome',
    validity: (from, to, days) =>
      `Válido de ${from} a ${to} (${plural(days, { one: 'resta # dia', many: 'restam # de dias', other: 'restam # dias' })})`,
    issuedBy: (validity, issuer) => `${validity}, emitido por ${issuer}`,
    trust: (url) =>
      `Os dispositivos avisam até confiarem nele; um compartilhamento do Porthole explica como em ${url}.`,
    complaints: {
      'not-covered': (host) =>
        `Um cliente o recusa: ele não é para ${host}. Use um dos nomes dele, ou compartilhe com um certificado que tenha este.`,
      expired: 'Um cliente o recusa: ele expirou. O relógio deste computador está certo? Se estiver, é preciso outro.',
      'not-yet-valid':
        'Um cliente o recusa: ele ainda não é válido. O relógio daqui está errado, ou estava quando foi criado.',
      'unknown-authority': 'Um cliente avisa: não conhece quem o emitiu.',
    },
    answers: (status) =>
      `Responde, com status ${status}. Se outras pessoas ainda não conseguirem abrir, talvez um firewall impeça: daqui não dá para ver.`,
    answersWith: (status) => `Responde, mas com status ${status}.`,
    portRefused: (port) =>
      `Responde, mas os navegadores se recusam a abrir a porta ${port}: escolha outra para o compartilhamento.`,
    certificateRefused: 'Responde, mas os clientes recusam o certificado.',
    otherHost: (host, hostname) =>
      `Há um servidor ali, mas ele não responde ao nome ${host}. Um compartilhamento responde com --allow-host ${hostname}.`,
    notHttp: (host, port) => `Há algo em ${host}, porta ${port}, mas não fala HTTP.`,
    notEncrypted: (host, port) =>
      `Há algo em ${host}, porta ${port}, mas sem https: tente http://, ou compartilhe com --tls.`,
    refused: (host, port) =>
      `Nada aceita conexões em ${host}, porta ${port}: nada é compartilhado ali, ou um firewall as recusa.`,
    silent: (host, port) =>
      `Nada voltou de ${host}, porta ${port}: o computador está desligado ou em outro lugar, ou um firewall descarta o que é enviado.`,
    unreachable: (host) => `Não há caminho daqui até ${host}: os dois não estão na mesma rede.`,
    unknownName: (host) => `O nome ${host} não é conhecido aqui; tente o endereço em números.`,
    brokeOff: (host, port) => `A conexão com ${host}, porta ${port}, caiu.`,
  },
};
