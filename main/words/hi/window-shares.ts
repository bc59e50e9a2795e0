/** Hindi: the list of shares. */
import type { shares as en } from '../en/window-shares.ts';

export const shares: typeof en = {
  search: 'शेयर खोजें',
  notFound: 'इस नाम का कोई शेयर नहीं',
  title: 'शेयर',
  add: 'और शेयर करें',
  chooseFolder: 'फ़ोल्डर चुनें…',
  chooseFiles: 'फ़ाइलें चुनें…',
  dropHint: 'या फ़ोल्डर और फ़ाइलें इस विंडो में कहीं भी छोड़ें।',
  recent: 'हाल के फ़ोल्डर',
  actions: (name) => `${name}: कार्रवाइयाँ`,
  moreFiles: (count) => `और ${count}`,
  addFiles: 'फ़ाइलें जोड़ें…',
  removeFile: (file) => `${file} को शेयर करना बंद करें`,
  fileRemoved: (file) => `${file} अब शेयर नहीं हो रही। फ़ाइल खुद जैसी थी वैसी ही है।`,
  name: 'शेयर का नाम',
  rename: 'नाम बदलें',
  remove: 'सूची से हटाएँ',
  start: (name) => `${name} को शुरू करें`,
  stop: (name) => `${name} को रोकें`,
  copyAddress: (name) => `${name} का पता कॉपी करें`,
  removed: (name) => `${name} अब शेयर नहीं हो रहा। इसकी फ़ाइलें जैसी थीं वैसी ही हैं।`,
  moveUp: 'ऊपर ले जाएँ',
  moveDown: 'नीचे ले जाएँ',
  moved: (name, place, count) => `${name} अब ${count} में से ${place} स्थान पर है`,
};
