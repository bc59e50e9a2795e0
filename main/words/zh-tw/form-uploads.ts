/** What visitors read after they have sent files without a script, in Traditional Chinese (Taiwan). */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(''),
  arrived: (count) => `${grouped(count, 'zh-TW')} 個檔案已送達`,
  nothingArrived: '沒有檔案送達',
  badNames: (count) => `${grouped(count, 'zh-TW')} 個檔案的名稱無法在這裡使用。`,
  declined: '分享者未接受。',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: '重新命名或刪除',
  howToChange: '請選擇項目。若要重新命名，請只選一項，並在下方輸入新名稱。',
  nothingChosen: '未選擇任何項目。',
  chooseOne: '重新命名時請只選擇一項。',
  back: '返回',
};
