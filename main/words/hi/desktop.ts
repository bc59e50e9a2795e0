/** Hindi: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'फ़ाइल शेयरिंग',
  comment: 'अपने डेस्कटॉप से HTTP पर फ़ोल्डर शेयर करें, और हर अनुरोध उसी समय देखें।',
  keywords: 'शेयर;फ़ोल्डर;फ़ाइल;सर्वर;डाउनलोड;अपलोड;',
  shareFolder: 'फ़ोल्डर शेयर करें…',
  shareWith: 'Porthole से शेयर करें',
  shareWithHint: 'नेटवर्क में सभी के साथ HTTP पर शेयर करें',
  synopsis: 'आस-पास के डिवाइसों के साथ फ़ोल्डर शेयर करें',
  othersOpen:
    'दूसरे लोग इसे किसी भी ब्राउज़र में, फ़ोन पर भी, बिना कुछ इंस्टॉल किए खोलते हैं। आप अनुमति दें, तो वे इसी तरह आपको फ़ाइलें भेजते हैं।',
  localNetwork: 'Porthole आपके नेटवर्क के डिवाइसों के साथ फ़ोल्डर शेयर करता है।',
  folder: 'फ़ोल्डर',
  file: 'फ़ाइल',
};
