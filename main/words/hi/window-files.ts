/** Hindi: the log in files. */
import type { Counted } from '../counted.ts';
import type { files as en } from '../en/window-files.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');
const requests = (count: Counted): string => plural(count, { one: '# अनुरोध', other: '# अनुरोध' });

export const files: typeof en = {
  menu: 'कॉलम और फ़ाइलें',
  openSaved: 'सहेजा गया लॉग खोलें…',
  exportTitle: (count) => `${requests(count)} इस रूप में निर्यात करें`,
  formats: {
    combined: 'Combined Log Format',
    json: 'JSON लाइनें',
    csv: 'CSV तालिका',
    har: 'डेवलपर टूल के लिए HAR',
  },
  exported: (count, path) => {
    const saved = plural(count, { one: '# अनुरोध यहाँ सहेजा गया', other: '# अनुरोध यहाँ सहेजे गए' });
    return `${saved}: ${path}`;
  },
  showSaved: 'फ़ोल्डर में दिखाएँ',
  exportProblems: {
    'disk-full': 'फ़ाइल सहेजी नहीं जा सकी: डिस्क भर गई है।',
    'folder-missing': 'फ़ाइल सहेजी नहीं जा सकी: उसका फ़ोल्डर अब नहीं है।',
    'not-permitted': 'फ़ाइल सहेजी नहीं जा सकी: सिस्टम इसकी अनुमति नहीं देता।',
    unexpected: 'फ़ाइल सहेजी नहीं जा सकी।',
  },
  saved: {
    title: (names) => `सहेजा गया लॉग: ${names}`,
    reading: (percent) => `पढ़ा जा रहा है, ${percent} %`,
    failedLines: (count) =>
      plural(count, { one: '# लाइन लॉग की प्रविष्टि नहीं है', other: '# लाइनें लॉग की प्रविष्टियाँ नहीं हैं' }),
    tooLong: (kept, older) => {
      const left = plural(older, { one: '# पुराना छोड़ दिया गया', other: '# पुराने छोड़ दिए गए' });
      return `मेमोरी में केवल सबसे नए ${kept.text} अनुरोध आते हैं: ${left}`;
    },
    stopped: (problem) => `पढ़ना रुक गया: ${problem}`,
    close: 'लाइव लॉग पर वापस',
    noDetails: 'यह अनुरोध किसी फ़ाइल से है, जिसमें हेडर फ़ील्ड नहीं होते।',
    emptyTitle: 'इस फ़ाइल में कोई अनुरोध नहीं',
    empty: 'इसमें कुछ भी ऐक्सेस लॉग के रूप में पढ़ा नहीं जा सका।',
  },
  onDisk: 'डिस्क पर लॉग',
  keep: 'लॉग डिस्क पर रखें',
  keepHint: 'हर शेयर का हर अनुरोध, ऐसी फ़ाइलों में जिन्हें दूसरे प्रोग्राम पढ़ सकते हैं।',
  folder: 'फ़ोल्डर',
  format: 'फ़ॉर्मैट',
  newFileAt: 'नई फ़ाइल इतने पर',
  anySize: 'कोई भी आकार',
  keepFor: 'फ़ाइलें रखें',
  forever: 'हमेशा',
  days: (count) => plural(count, { one: '# दिन', other: '# दिन' }),
  changeFolder: 'दूसरा फ़ोल्डर…',
  show: 'दिखाएँ',
  showLabel: 'लॉग फ़ाइल दिखाएँ',
  off: 'जैसे ही लॉग करने को कुछ होगा, लिखा जाएगा।',
  writing: (size) => `लिखा जा रहा है: इस फ़ाइल में ${size}`,
  problems: {
    'disk-full': 'लॉग डिस्क पर नहीं लिखा जा सकता: डिस्क भर गई है।',
    'folder-missing': 'लॉग डिस्क पर नहीं लिखा जा सकता: उसका फ़ोल्डर अब नहीं है।',
    'not-permitted': 'लॉग डिस्क पर नहीं लिखा जा सकता: सिस्टम इसकी अनुमति नहीं देता।',
    unexpected: 'लॉग डिस्क पर नहीं लिखा जा सकता।',
  },
  waiting: (count) =>
    plural(count, {
      one: 'लॉग मेमोरी में जारी है; # अनुरोध डिस्क के इंतज़ार में है।',
      other: 'लॉग मेमोरी में जारी है; # अनुरोध डिस्क के इंतज़ार में हैं।',
    }),
  lost: (count) =>
    plural(count, {
      one: 'लॉग मेमोरी में जारी है; # अनुरोध डिस्क पर नहीं है।',
      other: 'लॉग मेमोरी में जारी है; # अनुरोध डिस्क पर नहीं हैं।',
    }),
};
