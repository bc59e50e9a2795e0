/** Portuguese (Brazil): the names by which a share may be asked for. */
import type { hosts as en } from '../en/window-hosts.ts';

export const hosts: typeof en = {
  title: 'Nomes aos quais responder',
  field: 'Outro nome deste computador',
  hint: 'O nome e os endereços deste computador sempre funcionam. Os outros são recusados, para que nenhum site se faça passar por este compartilhamento: adicione só nomes que você deu a este computador.',
  invalid: 'Isto não é um nome de host. Ele é escrito como nas.example.org, sem espaços.',
  add: 'Adicionar',
  addName: 'Adicionar nome',
  remove: (name) => `Parar de responder a ${name}`,
  answer: 'Responder a este nome',
  answerTitle: (name) =>
    `A solicitação era para ${name}, um nome ao qual este compartilhamento não responde. Permita-o se você deu esse nome a este computador.`,
  allowedNow: (name) =>
    `Este compartilhamento agora responde a ${name}. Os nomes ficam nas configurações deste compartilhamento.`,
};
