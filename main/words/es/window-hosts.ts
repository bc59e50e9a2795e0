/** Spanish: the names by which a share may be asked for. */
import type { hosts as en } from '../en/window-hosts.ts';

export const hosts: typeof en = {
  title: 'Nombres a los que responde',
  field: 'Otro nombre de este equipo',
  hint: 'El nombre y las direcciones de este equipo siempre funcionan. Los demás se rechazan para que ningún sitio web se haga pasar por él: añade solo nombres que hayas dado a este equipo.',
  invalid: 'Esto no es un nombre de equipo. Se escribe como nas.example.org, sin espacios.',
  add: 'Añadir',
  addName: 'Añadir nombre',
  remove: (name) => `Dejar de responder a ${name}`,
  answer: 'Responder a este nombre',
  answerTitle: (name) =>
    `La solicitud era para ${name}, un nombre al que no se responde. Permítelo si le diste ese nombre a este equipo.`,
  allowedNow: (name) => `Ahora se responde a ${name}. Los nombres están en la configuración de este recurso.`,
};
