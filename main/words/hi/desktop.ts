/** Hindi: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'फ़ाइल शेयरिंग',
  comment: 'अपने डेस्कटॉप से HTTP पर फ़ोल्डर शेयर करें, और हर अनुरोध उसी समय देखें।',
  keywords: 'शेयर;फ़ोल्डर;फ़ाइल;सर्वर;डाउनलोड;अपलोड;',
  shareFolder: 'फ़ोल्डर शेयर करें…',
  shareWith: 'Porthole से शेयर करें',
  shareWithHint: 'नेटवर्क में सभी के साथ HTTP पर शेयर करें',
};
