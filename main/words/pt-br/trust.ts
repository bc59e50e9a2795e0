/** Portuguese (Brazil): what visitors read who want their device to trust this computer. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: 'Confiar neste computador',
  about:
    'O Porthole criptografa o que você recebe deste computador. O navegador mostra um aviso porque ainda não conhece o certificado deste computador. Instale-o uma vez, e o aviso desaparece.',
  careful:
    'Só faça isso se você souber de quem é este computador e se a impressão digital abaixo for igual à que ele mostra.',
  withoutTrust:
    'Você também pode continuar sem isso: o navegador mostrará um aviso todas as vezes. Isso é esperado, e o que você recebe é criptografado do mesmo jeito.',
  download: 'Obter o certificado',
  fingerprint: 'Impressão digital (SHA-256)',
  qr: 'Para abrir esta página em um celular, escaneie este código',
  remove: 'Você pode removê-lo a qualquer momento, no mesmo lugar.',
  devices: [
    {
      name: 'iPhone e iPad',
      steps: [
        'Abra esta página no Safari, toque em “Obter o certificado” e depois em “Permitir”.',
        'Abra Ajustes, toque em “Perfil Baixado” e depois em “Instalar”.',
        'Vá em Ajustes › Geral › Sobre › Ajustes de Confiança de Certificado e ative o certificado. Sem este passo, nada muda.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Toque em “Obter o certificado”.',
        'Abra Configurações › Segurança › Criptografia e credenciais › Instalar um certificado › Certificado de CA e escolha o arquivo. Os nomes variam de um fabricante para outro.',
        'O Chrome o aceita na hora. O Firefox, depois que “Usar certificados de CA de terceiros” for ativado nas configurações.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Clique em “Obter o certificado” e abra o arquivo.',
        'Escolha “Instalar Certificado…” e depois “Usuário Atual”.',
        'Escolha “Colocar todos os certificados no repositório a seguir” e depois “Autoridades de Certificação Raiz Confiáveis”.',
        'Para conectar o compartilhamento como unidade, escolha “Máquina Local” em vez de “Usuário Atual”.',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Clique em “Obter o certificado” e abra o arquivo: o Acesso às Chaves pergunta onde guardá-lo.',
        'Abra o certificado ali e, em “Confiar”, escolha “Confiar Sempre”.',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        'Clique em “Obter o certificado”.',
        'Abra Configurações › Privacidade e Segurança › Certificados › Ver certificados… › Autoridades › Importar… e escolha o arquivo.',
        'Marque “Considerar confiável esta CA para identificar sites”.',
      ],
    },
    {
      name: 'Linux',
      steps: [
        'Clique em “Obter o certificado”.',
        'Debian e Ubuntu: sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates, quando o arquivo estiver em PEM: openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt',
        'Chrome e Chromium: Configurações › Privacidade e segurança › Segurança › Gerenciar certificados › Autoridades › Importar.',
      ],
    },
  ],
};
