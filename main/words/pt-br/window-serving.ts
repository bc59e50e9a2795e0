/** Portuguese (Brazil): the settings of one share. */
import type { serving as en } from '../en/window-serving.ts';

export const serving: typeof en = {
  open: 'Configurações deste compartilhamento…',
  title: (share) => `Configurações de ${share}`,
  visitors: 'O que os visitantes recebem',
  hidden: 'Compartilhar também arquivos ocultos',
  hiddenHint: 'Nomes que começam com um ponto. Muitas vezes há chaves e senhas entre eles.',
  noListing: 'Não listar pastas',
  noListingHint:
    'Uma pasta sem seu próprio index.html não é encontrada: os visitantes precisam do endereço de cada arquivo.',
  singlePage: 'Uma página para todos os endereços',
  singlePageHint:
    'Páginas que não existem são respondidas com index.html, como os aplicativos de página única precisam.',
  others: 'Para outros sites e programas',
  cors: 'Outros sites podem ler',
  corsHint: 'As páginas de qualquer site que um visitante abrir podem ler o que é compartilhado (CORS).',
  compress: 'Compactar durante o envio',
  compressHint: 'Textos chegam mais rápido por redes lentas. Desativado, tudo é enviado como está.',
  fields: 'Campos de cabeçalho adicionados',
  fieldLabel: 'Outro campo de cabeçalho',
  fieldPlaceholder: 'Cache-Control: no-store',
  fieldHint:
    'São escritos como Nome: valor. São enviados com cada arquivo, no lugar dos campos do Porthole com o mesmo nome.',
  fieldInvalid: 'Este campo não pode ser adicionado. Ele é escrito como Cache-Control: no-store.',
  types: 'Tipos de mídia',
  typeLabel: 'Outro tipo de mídia',
  typePlaceholder: 'md=text/plain',
  typeHint: 'São escritos como extensão=tipo, para arquivos que os navegadores devem tratar de outra forma.',
  typeInvalid: 'Isto não é um tipo de mídia. Ele é escrito como md=text/plain.',
  add: 'Adicionar',
  addField: 'Adicionar campo de cabeçalho',
  addType: 'Adicionar tipo de mídia',
  remove: (line) => `Remover ${line}`,
  network: 'Rede',
  basePath: 'Caminho base',
  basePathHint:
    'Atrás de um proxy que repassa o caminho: o compartilhamento fica abaixo dele, como /files/. / significa nenhum.',
  basePathInvalid: 'Isto não é um caminho. Ele é escrito como /files/.',
  adapter: 'Acessível por',
  adapterHint: 'Só podem se conectar os visitantes que vêm por esta rede.',
  allAdapters: 'Todas as redes',
  adapterOf: (name, address) => `${name} (${address})`,
  adapterGone: (name) => `${name} (ausente)`,
};
