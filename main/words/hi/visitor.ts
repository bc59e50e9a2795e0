/** The visitor's page in Hindi. */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');
const number = (count: number): string => grouped(count, 'hi');
const matches = (count: number): string => plural(count, { one: '# मिलान', other: '# मिलान' });

export const words: Words = {
  amount: (octets) => formatSize(octets, 'hi'),
  path: 'पथ',
  name: 'नाम',
  size: 'आकार',
  modified: 'बदला गया',
  modifiedUtc: 'बदला गया (UTC)',
  kind: 'प्रकार',
  download: 'डाउनलोड करें',
  downloadNamed: (name) => `${name} डाउनलोड करें`,
  downloadAll: 'सभी डाउनलोड करें',
  empty: 'यह फ़ोल्डर खाली है।',
  folders: (count) => plural(count, { one: '# फ़ोल्डर', other: '# फ़ोल्डर' }),
  files: (count) => plural(count, { one: '# फ़ाइल', other: '# फ़ाइलें' }),
  joined: (parts) => parts.join(', '),
  search: 'खोजें',
  searchLabel: 'इस फ़ोल्डर और इसके सब-फ़ोल्डर में खोजें',
  searchPlaceholder: 'खोजें',
  resultsFor: (text) => `“${text}” के नतीजे`,
  results: (count) => plural(count, { one: '# नतीजा', other: '# नतीजे' }),
  noResults: 'यहाँ किसी के नाम में यह नहीं है।',
  searchCut: 'और भी नतीजे हैं: खोज बीच में रुक गई। कोई लंबा शब्द आज़माएँ।',
  pages: 'पेज',
  previousPage: 'पिछला',
  nextPage: 'अगला',
  pageOf: (page, count) => `पेज ${number(page)}, कुल ${number(count)}`,
  madeWith: 'Porthole से शेयर किया गया',
  checksums: 'चेकसम',
  unreadable: 'पढ़ा नहीं जा सकता',
  unreadableNote: 'जो पढ़ा नहीं जा सकता, वह पूरे फ़ोल्डर के डाउनलोड में शामिल नहीं होता; हर डाउनलोड बताता है कि उसमें क्या नहीं है।',
  sandboxed:
    'इस फ़ोल्डर के पेज बिना स्क्रिप्ट के दिखाए जाते हैं। अगर किसी को इनकी ज़रूरत हो, तो फ़ोल्डर शेयर करने वाले व्यक्ति से “वेबसाइट के रूप में दिखाएँ” चालू करने को कहें।',
  unscripted:
    'यह पेज बिना स्क्रिप्ट के दिखाया जा रहा है, इसलिए यह खाली लग सकता है या काम नहीं कर सकता। अगर आपको इस पर भरोसा है, तो शेयर करने वाले व्यक्ति से “वेबसाइट के रूप में दिखाएँ” चालू करने को कहें।',
  openUnscripted: 'इस लाइन के बिना खोलें',

  sharedText: 'शेयर किया गया टेक्स्ट',
  sharedLink: 'शेयर किया गया लिंक',
  copy: 'कॉपी करें',
  copied: 'कॉपी किया गया',
  copyYourself: 'टेक्स्ट चुना हुआ है। इसे अपने ब्राउज़र से कॉपी करें।',
  saveText: 'फ़ाइल के रूप में सहेजें',

  list: 'सूची',
  grid: 'ग्रिड',
  sortBy: 'इससे क्रम में लगाएँ',
  noMatch: (text) => `“${text}” से कुछ मेल नहीं खाता।`,
  matches,
  searchingBelow: 'सब-फ़ोल्डर में खोजा जा रहा है…',
  foundBelow: (count) => `सब-फ़ोल्डर में ${matches(count)}`,
  loading: (count) => `लोड हो रहा है… ${plural(count, { one: '# आइटम', other: '# आइटम' })}`,
  loadFailed: 'बाकी लोड नहीं हो सका।',
  select: 'चुनें',
  selectNamed: (name) => `${name} को चुनें`,
  selected: (count) => plural(count, { one: '# चुना गया', other: '# चुने गए' }),
  selectAll: 'सभी चुनें',
  done: 'हो गया',
  downloadSelected: 'zip के रूप में डाउनलोड करें',
  selectionTooLong: 'एक अनुरोध के लिए बहुत ज़्यादा नाम हैं: इसकी जगह पूरा फ़ोल्डर डाउनलोड करें।',

  close: 'बंद करें',
  previous: 'पिछला',
  next: 'अगला',
  open: 'खोलें',
  play: 'स्लाइड शो शुरू करें',
  pause: 'स्लाइड शो रोकें',
  preview: 'झलक',
  position: (index, count) => `${number(count)} में से ${number(index)}`,
  cannotShow: 'आपका ब्राउज़र यह फ़ाइल नहीं दिखा सकता।',
  tooLarge: (shown) => `केवल पहले ${shown} दिखाए गए हैं।`,
  contents: 'इस आर्काइव में',
  contentsCut: 'इसमें यहाँ दिखाई गई चीज़ों से ज़्यादा है।',
  contentsDamaged: 'इसका बाकी हिस्सा पढ़ा नहीं जा सकता।',
  rendered: 'फ़ॉर्मैट किया गया',
  source: 'सोर्स',
};
