/** Portuguese (Brazil): what visitors read after they have sent files without a script. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('pt-BR');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) =>
    plural(count, { one: '# arquivo chegou', many: '# de arquivos chegaram', other: '# arquivos chegaram' }),
  nothingArrived: 'Nada chegou',
  badNames: (count) =>
    plural(count, {
      one: '# arquivo tem um nome que não pode ser usado aqui.',
      many: '# de arquivos têm nomes que não podem ser usados aqui.',
      other: '# arquivos têm nomes que não podem ser usados aqui.',
    }),
  declined: 'A pessoa que compartilha não aceitou.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'Renomear ou excluir',
  howToChange: 'Escolha os itens. Para mudar um nome, escolha só um item e escreva o novo nome abaixo.',
  nothingChosen: 'Nada foi escolhido.',
  chooseOne: 'Escolha só um item para renomear.',
  back: 'Voltar',
};
