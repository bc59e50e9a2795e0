/** What visitors read after they have sent files without a script, in Traditional Chinese (Taiwan). */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  arrived: (count) => `${grouped(count, 'zh-TW')} 個檔案已送達`,
  nothingArrived: '沒有檔案送達',
  badNames: (count) => `${grouped(count, 'zh-TW')} 個檔案的名稱無法在這裡使用。`,
  declined: '分享者未接受。',
  back: '返回',
};
