/** What visitors read after they have sent files without a script, in Simplified Chinese. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  arrived: (count) => `${grouped(count, 'zh-CN')} 个文件已送达`,
  nothingArrived: '没有文件送达',
  badNames: (count) => `${grouped(count, 'zh-CN')} 个文件的名称不能在这里使用。`,
  declined: '共享者没有接受。',
  back: '返回',
};
