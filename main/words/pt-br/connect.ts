/** Portuguese (Brazil): the page that says how a share becomes a drive. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'Conectar como unidade',
  offer: 'Conectar como unidade…',
  intro: 'Abra este compartilhamento no gerenciador de arquivos ou em qualquer programa compatível com WebDAV.',
  readOnly: 'Você pode ver e copiar daqui. Não é permitido adicionar nem alterar arquivos.',
  asksFor: 'Quando for pedido: o nome que você recebeu, ou qualquer nome, e o PIN ou a senha como senha.',
  others: 'Outros sistemas e programas',
  back: 'Voltar aos arquivos',
  copy: 'Copiar',
  copied: 'Copiado',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'No Finder, escolha Ir › Conectar ao Servidor (⌘K), cole este endereço e clique em Conectar.',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps:
        'Abra um prompt de comando, cole esta linha e pressione Enter. A unidade aparece no Explorador de Arquivos.',
      notes: [
        'Um compartilhamento com PIN ou senha só se conecta por https, com um certificado em que este computador confia.',
        'O Windows aceita arquivos de até 50 MB nessas unidades, a menos que isso seja alterado no Registro dele.',
        'Se aparecer que o caminho da rede não foi encontrado, inicie o serviço WebClient. Onde esses limites atrapalharem, use o rclone.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        'Em Arquivos (GNOME), escolha Outros locais e cole este endereço onde diz “Conectar a servidor”. O KDE o aceita com webdav no lugar de dav.',
      notes: [],
    },
    phone: {
      name: 'Celular ou tablet',
      steps: 'Em um gerenciador de arquivos compatível com WebDAV, adicione um servidor com este endereço.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'Em qualquer sistema com o rclone instalado: a primeira linha memoriza o compartilhamento, a segunda o transforma em uma unidade (X: no Windows, com WinFsp; uma pasta nos demais).',
      notes: ['As datas dos arquivos e as somas de verificação são preservadas porque o valor de vendor é owncloud.'],
    },
  },
};
