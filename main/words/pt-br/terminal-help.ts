/** The help of the command line in Portuguese (Brazil). */
import type { HelpWords } from '../en/terminal-help.ts';

export const words: HelpWords = {
  does: 'Compartilha uma pasta por HTTP e mostra cada solicitação.',
  usage: 'Uso:',
  calls: {
    folder: 'compartilha DIR (a pasta atual, se omitida) até ser interrompido',
    files: 'compartilha arquivos avulsos',
    app: 'responde com um módulo ES',
    check: 'diz se URL pode ser acessado, como outro computador o veria',
    hash: 'pede uma senha e mostra o hash dela para --users',
    completion: 'mostra o que faz esse shell completar estas opções',
  },
  sections: {
    address: 'Onde escuta',
    access: 'Quem pode abrir',
    serving: 'O que os visitantes recebem',
    log: 'O log',
    program: 'O programa',
  },
  exitStatus: 'Código de saída:',
  statuses: {
    done: 'foi interrompido ou fez o que foi pedido',
    failed: 'não conseguiu compartilhar, ou o endereço verificado não pode ser acessado',
    wrong: 'uma opção ou um argumento está incorreto',
  },
  options: {
    port: 'porta em que escutar; 0 para qualquer uma livre, N+ para N ou a próxima livre (padrão: 8000)',
    bind: 'endereço IP em que escutar (padrão: todos, IPv6 e IPv4)',
    open: 'abrir o compartilhamento no navegador deste computador',
    'allow-host': 'responder também a este nome de host; pode ser repetida',
    'base-path': 'compartilhar abaixo deste caminho, atrás de um proxy que repassa o caminho',
    'trust-proxy':
      'acreditar nos proxies destes endereços sobre quem faz o pedido (X-Forwarded-For ou Forwarded); pode ser repetida',
    allow:
      'deixar entrar apenas estes endereços, como 192.168.1.0/24; pode ser repetida. Este computador vem de 127.0.0.1 e ::1',
    deny: 'não deixar entrar estes endereços, seja o que for permitido; pode ser repetida',
    tls: 'https ao lado de http na mesma porta, com um certificado da autoridade própria do Porthole; /~porthole/trust explica como os dispositivos passam a confiar nela',
    'tls-only': 'somente https: as páginas levam até lá, e o resto é recusado por http',
    'tls-cert': 'https com o certificado em FILE (PEM, com os de quem o emitiu), lido de novo quando muda',
    'tls-key': 'a chave privada desse certificado (PEM, sem frase secreta)',
    anonymous: 'deixar quem não tem senha ver, ou ver e adicionar (padrão: nada)',
    write: 'deixar quem entra adicionar coisas novas, ou também alterar o que já existe',
    link: 'criar um link que abre apenas PATH, sem senha, até passar TIME (90s, 30m, 12h, 2d) ou chegarem N downloads, e mostrar o endereço dele; / é tudo o que é compartilhado; pode ser repetida; com right=add, os visitantes podem adicionar SIZE no total',
    'password-file':
      'para entrar é preciso a senha ou o PIN da primeira linha de FILE; a variável de ambiente PORTHOLE_PASSWORD faz o mesmo',
    users:
      'para entrar são precisos um nome e uma senha de FILE, um por linha: NAME:HASH[:look|add|change], com um hash do comando hash ou de htpasswd -B; lido de novo quando muda',
    hidden: 'compartilhar também nomes que começam com ponto',
    'no-listing': 'não listar pastas: uma sem index.html não é encontrada',
    spa: 'responder às páginas que não existem com /index.html',
    cors: 'deixar páginas de outros sites lerem o que é compartilhado',
    header: 'adicionar um campo às respostas, no lugar do nosso; pode ser repetida',
    'no-compress': 'enviar tudo sem compactar',
    site: 'deixar as páginas compartilhadas executarem seus scripts: on, off ou automatic, se houver /index.html (padrão)',
    type: "tipo de mídia dos arquivos com esta extensão, como md=text/plain ou 'txt=text/plain; charset=gbk'; senão, o texto é reconhecido pelos bytes; pode ser repetida",
    'limit-rate': 'bytes por segundo para cada visitante, nos dois sentidos juntos, como 500k ou 2.5M',
    'limit-total': 'bytes por segundo para todos os visitantes juntos',
    'limit-connections': 'conexões que um visitante pode ter ao mesmo tempo',
    'max-upload': 'bytes do maior arquivo aceito, como 500M ou 2G',
    quota: 'bytes que os visitantes podem adicionar no total',
    app: 'responder com o módulo ES FILE em vez de uma pasta: a exportação padrão dele é uma função (request) => Response, ou um objeto com um fetch assim',
    'replica-key':
      'formar as entity tags com o tamanho, a hora e a chave em FILE: cópias de uma pasta compartilhadas por vários computadores com a mesma chave têm as mesmas tags',
    log: 'common, combined, json ou none para nenhum (padrão: combined)',
    config: 'ler opções de FILE, um objeto JSON com estes nomes; o que é indicado aqui vale mais',
    'no-config': 'não ler o arquivo de configurações deste usuário',
    terminal:
      'compartilhar deste terminal mesmo que o aplicativo esteja instalado; senão, ele assume o que indica apenas um caminho',
    help: 'mostrar esta ajuda',
    man: 'mostrar a página do manual, para man -l',
    version: 'mostrar a versão',
  },
};
