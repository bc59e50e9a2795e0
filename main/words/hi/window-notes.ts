/** Hindi: texts that are shared, and when sharing ends by itself. */
import type { ending as enEnding, notes as enNotes } from '../en/window-notes.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');

export const notes: typeof enNotes = {
  share: 'टेक्स्ट या लिंक शेयर करें…',
  title: 'टेक्स्ट या लिंक शेयर करें',
  label: 'टेक्स्ट या लिंक',
  hint: 'जब तक आप रोकें नहीं, आपके नेटवर्क पर कोई भी इसे पढ़ और कॉपी कर सकता है।',
  action: 'शेयर करें',
  tooLong: (count) => `टेक्स्ट के रूप में शेयर करने के लिए यह बहुत लंबा है: ज़्यादा से ज़्यादा ${count} वर्ण। इसे फ़ाइल के रूप में सहेजें।`,
  empty: 'इसमें अभी कुछ नहीं है।',
  drop: 'यह टेक्स्ट शेयर करने के लिए छोड़ें',
  removed: (name) => `${name} अब शेयर नहीं हो रहा।`,
};

export const ending: typeof enEnding = {
  choose: 'इसके बाद रोकें…',
  title: 'शेयर करना अपने आप कब रुके',
  hour: 'एक घंटे में',
  today: 'आधी रात को',
  downloads: 'जब सबको मिल जाए, यानी इतने के बाद',
  downloadsUnit: 'पूरे डाउनलोड',
  set: 'सेट करें',
  setLabel: 'डाउनलोड की संख्या सेट करें',
  never: 'अपने आप न रोकें',
  hint: 'चल रहे डाउनलोड पूरे किए जाते हैं।',
  atTime: (time) => `${time} पर रुकेगा`,
  atMidnight: 'आधी रात को रुकेगा',
  afterDownloads: (left) => plural(left, { one: '# और डाउनलोड के बाद रुकेगा', other: '# और डाउनलोड के बाद रुकेगा' }),
  stoppedAt: (time) => `आपके कहे अनुसार ${time} पर रुका`,
  stoppedAfter: (count) =>
    plural(count, {
      one: 'आपके कहे अनुसार # डाउनलोड के बाद रुका',
      other: 'आपके कहे अनुसार # डाउनलोड के बाद रुका',
    }),
};
