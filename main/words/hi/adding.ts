/** Hindi: where visitors may add files, and change what is there. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');
const files = (count: number): string => plural(count, { one: '# फ़ाइल', other: '# फ़ाइलें' });

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'hi'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'फ़ाइलें जोड़ें',
  dropHere: 'फ़ाइलें या फ़ोल्डर यहाँ छोड़ें',
  chooseFiles: 'फ़ाइलें चुनें',
  chooseFolder: 'फ़ोल्डर चुनें',
  whoAreYou: 'आप कौन हैं?',
  yourName: 'आपका नाम',
  send: 'भेजें',
  dropBox: 'आप यहाँ जो भी रखेंगे, वह उस व्यक्ति को मिलेगा जिसने आपको यह पता दिया है। दूसरों ने क्या भेजा है, यह आपको नहीं दिखेगा।',

  reading: 'फ़ोल्डर देखे जा रहे हैं…',
  asking: 'देखा जा रहा है कि जगह है या नहीं…',
  asked: 'शेयर करने वाले व्यक्ति की मंज़ूरी का इंतज़ार है…',
  cancel: 'रद्द करें',
  keepOpen: 'पूरा होने तक यह पेज खुला रखें।',
  arrivedOf: (arrived, count) => `${files(count)} में से ${grouped(arrived, 'hi')}`,
  sizeOf: (sent, size) => `${size} में से ${sent}`,
  perSecond: (size) => `${size}/से॰`,
  secondsLeft: (count) => plural(count, { one: '# सेकंड बाकी', other: '# सेकंड बाकी' }),
  minutesLeft: (count) => plural(count, { one: '# मिनट बाकी', other: '# मिनट बाकी' }),
  hoursLeft: (count) => plural(count, { one: '# घंटा बाकी', other: '# घंटे बाकी' }),
  allArrived: (count) =>
    plural(count, {
      one: 'आपकी फ़ाइल पहुँच गई है। अब आप यह पेज बंद कर सकते हैं।',
      other: 'सभी # फ़ाइलें पहुँच गई हैं। अब आप यह पेज बंद कर सकते हैं।',
    }),
  thanks: 'धन्यवाद!',
  someFailed: (failed, arrived) => {
    const missing = plural(failed, { one: '# फ़ाइल नहीं भेजी गई।', other: '# फ़ाइलें नहीं भेजी गईं।' });
    if (arrived === 0) return `${missing} कुछ भी नहीं पहुँचा।`;
    const there = plural(arrived, { one: '# फ़ाइल पहुँच गई है।', other: '# फ़ाइलें पहुँच गई हैं।' });
    return `${missing} ${there}`;
  },
  paused: 'रुका हुआ',
  waits: 'इंतज़ार में',
  arrived: 'पहुँच गया',
  arrivedAs: (name) => `“${name}” नाम से पहुँच गया`,
  noConnection: 'कनेक्शन नहीं है। भेजना अपने आप फिर शुरू हो जाएगा।',
  begun: (count) => plural(count, { one: '# फ़ाइल भेजी जा रही है।', other: '# फ़ाइलें भेजी जा रही हैं।' }),
  pause: 'रोकें',
  pauseNamed: (name) => `${name} को रोकें`,
  resume: 'जारी रखें',
  resumeNamed: (name) => `${name} को जारी रखें`,
  retry: 'फिर से कोशिश करें',
  retryNamed: (name) => `${name} को फिर से भेजने की कोशिश करें`,
  remove: 'हटाएँ',
  removeNamed: (name) => `${name} को हटाएँ`,
  pauseAll: 'सभी रोकें',
  resumeAll: 'सभी जारी रखें',
  clear: 'सूची खाली करें',
  list: 'भेजी जा रही फ़ाइलें',

  noRoom: 'पर्याप्त जगह नहीं है।',
  noRoomFor: (needed, free) => `पर्याप्त जगह नहीं है: ${needed} चाहिए, ${free} खाली है।`,
  quota: 'यहाँ और कुछ नहीं जोड़ा जा सकता।',
  quotaFor: (needed, free) => `यहाँ इतना नहीं जोड़ा जा सकता: ${needed} चाहिए, ${free} बाकी है।`,
  tooLarge: 'यह यहाँ की सीमा से बड़ा है।',
  tooLargeFor: (limit) => `यह यहाँ की सीमा से बड़ा है: ज़्यादा से ज़्यादा ${limit}।`,
  noRight: 'यहाँ अब कुछ नहीं जोड़ा जा सकता।',
  declined: 'शेयर करने वाले व्यक्ति ने मना कर दिया।',
  leftOut: 'शेयर करने वाले व्यक्ति ने इसे छोड़ दिया।',
  noAnswer: 'कोई जवाब नहीं मिला। शेयर करने वाले व्यक्ति से पूछें, फिर दोबारा कोशिश करें।',
  ended: 'यह लिंक अब काम नहीं करता। जिसने इसे भेजा है, उससे पूछें।',
  signIn: 'जारी रखने के लिए आपको फिर से साइन इन करना होगा।',
  signInAgain: 'फिर से साइन इन करें',
  badName: 'वहाँ किसी फ़ाइल का यह नाम नहीं हो सकता।',
  exists: 'इस नाम से पहले से कुछ और मौजूद है।',
  gone: 'फ़ोल्डर अब मौजूद नहीं है।',
  locked: 'कोई और इस पर काम कर रहा है। बाद में फिर से कोशिश करें।',
  unreadable: 'आपका ब्राउज़र अब इस फ़ाइल को नहीं पढ़ सकता। इसे फिर से चुनें।',
  refused: 'इसे स्वीकार नहीं किया गया।',
  sendLess: 'कम भेजें, या शेयर करने वाले व्यक्ति से पूछें।',
  askSharer: 'शेयर करने वाले व्यक्ति से पूछें।',
  otherName: 'इसे कोई दूसरा नाम दें और फिर से चुनें।',
  noReply: 'कनेक्शन नहीं है। फिर से कोशिश करें।',

  replaceTitle: (name) => `“${name}” को बदलें?`,
  replaceMany: (count) => `इन ${grouped(count, 'hi')} आइटम को बदलें?`,
  replaceWhat: 'इस नाम से यहाँ पहले से कुछ मौजूद है। फ़ोल्डर के अंदर समान नाम वाली चीज़ें भी बदल दी जाएँगी।',
  replace: 'बदलें',

  newFolder: 'नया फ़ोल्डर',
  folderName: 'नए फ़ोल्डर का नाम',
  create: 'बनाएँ',
  rename: 'नाम बदलें',
  newName: 'नया नाम',
  delete: 'मिटाएँ',
  deleteNamed: (name) => `“${name}” को मिटाएँ?`,
  deleteMany: (count) => `इन ${grouped(count, 'hi')} आइटम को मिटाएँ?`,
  deleteForGood: 'यहाँ इसे पहले जैसा नहीं किया जा सकता।',
  notEmpty: (name, count, isMore) =>
    plural(count, {
      one: (n) => `“${name}” खाली नहीं है: इसमें मौजूद ${n}${isMore ? ' से ज़्यादा' : ''} आइटम भी मिटा दिया जाएगा।`,
      other: (n) => `“${name}” खाली नहीं है: इसमें मौजूद ${n}${isMore ? ' से ज़्यादा' : ''} आइटम भी मिटा दिए जाएँगे।`,
    }),
  nameMissing: 'नाम देना ज़रूरी है।',
  nameForbidden: 'नाम “.” या “..” नहीं हो सकता, और उसमें / या \\ नहीं हो सकता।',
  nameTaken: (name) => `यहाँ “${name}” पहले से मौजूद है।`,
  changeRefused: 'इसे बदला नहीं जा सकता।',
  changeGone: 'यह अब मौजूद नहीं है।',
  changeFailed: 'यह नहीं हो पाया। फिर से कोशिश करें।',
  created: (name) => `“${name}” फ़ोल्डर बनाया गया।`,
  renamed: (name) => `अब इसका नाम “${name}” है।`,
  deleted: (count) => plural(count, { one: 'मिटाया गया।', other: '# आइटम मिटाए गए।' }),
};
