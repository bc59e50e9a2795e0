/** Portuguese (Brazil): how a share is encrypted, and how devices come to trust this computer. */
import type { encryption as en } from '../en/window-encryption.ts';

export const encryption: typeof en = {
  title: 'Criptografia',
  encrypt: 'Criptografar (https)',
  encryptHint:
    'O endereço antigo também continua funcionando. Os navegadores mostrarão um aviso até que o dispositivo confie neste computador: isso é esperado, e o que é enviado é criptografado do mesmo jeito.',
  only: 'Só criptografado',
  onlyHint: 'As páginas abertas sem https levam até lá. Todo o resto é recusado sem ele.',
  willWarn: 'Os navegadores mostrarão um aviso até que o dispositivo confie neste computador.',
  willWarnMore:
    'Isso é esperado: o que é enviado é criptografado do mesmo jeito. Um dispositivo que confia uma vez neste computador não recebe mais o aviso.',
  showHow: 'Mostrar como',
  howTitle: 'Como fazer os dispositivos confiarem neste computador',
  how: 'Abra esta página no dispositivo que deve confiar neste computador. Ela explica o que fazer ali e não pede mais nada.',
  fingerprint: 'Ela mostra esta impressão digital; se mostrar outra, há alguém no meio do caminho:',
  copyFingerprint: 'Copiar a impressão digital',
  fingerprintCopied: 'Impressão digital copiada.',
  validTo: (date) => `O certificado é válido até ${date} e se renova sozinho antes disso.`,
  given: (date) => `Com um certificado externo, válido até ${date}.`,
  names: (names) => `É para ${names}.`,
  faults: {
    authority: {
      damaged: (file) => `O arquivo ${file}, pelo qual os dispositivos confiam neste computador, está danificado.`,
      expired: (file) =>
        `O conteúdo de ${file}, pelo qual os dispositivos confiam neste computador, não é válido neste momento. O relógio está certo?`,
      unreadable: (file) => `Não é possível ler o arquivo ${file}, pelo qual os dispositivos confiam neste computador.`,
      'not-kept': (file) =>
        `Não é possível gravar ${file}, pelo qual os dispositivos devem confiar neste computador. O disco está cheio, ou a pasta não é sua?`,
    },
    given: {
      'not-read': (file) => `Não é possível ler ${file}.`,
      'no-certificate': (file) => `Não há nenhum certificado em ${file}; ele precisa estar no formato PEM.`,
      'no-key': (file) => `Não há nenhuma chave privada em ${file}; ela precisa estar no formato PEM.`,
      'encrypted-key': (file) => `A chave em ${file} precisa de uma frase secreta, que ninguém poderia digitar.`,
      'no-pair': (file) => `A chave em ${file} pertence a outro certificado.`,
      expired: (file) => `O certificado em ${file} expirou.`,
      'not-usable': (file) => `O certificado em ${file} não pode ser usado.`,
    },
    notMade: 'Não foi possível criar um certificado.',
  },
  keptBefore: 'O certificado anterior continua em uso.',
  newAuthorityHint: 'Com um novo, todos os dispositivos precisam confiar novamente neste computador.',
  newAuthority: 'Criar um novo',
  notLaidAside: 'O arquivo antigo não pode ser retirado do caminho, por isso não há um novo.',
  ownCertificate: 'Usar o certificado deste computador',
  withoutEncryption: 'Compartilhar sem criptografia',
  distrusted: (visitor) => `O dispositivo em ${visitor} ainda não confia neste computador e não continuou.`,
  tooOld: (visitor) =>
    `O dispositivo em ${visitor} só conhece criptografia antiga (anterior ao TLS 1.2). O navegador ou o sistema dele precisa ser atualizado.`,
};
