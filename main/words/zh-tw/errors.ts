/** The error pages in Traditional Chinese (Taiwan). */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: '要求有誤', explanation: '無法理解此要求。' },
  403: { title: '禁止存取', explanation: '不允許讀取此內容。' },
  404: { title: '找不到', explanation: '這裡沒有任何內容。' },
  405: { title: '不允許此方法', explanation: '此內容只能讀取。' },
  408: { title: '要求逾時', explanation: '要求傳送得太慢。' },
  409: { title: '衝突', explanation: '資料夾不存在，或其間已傳送了其他內容。' },
  412: { title: '不符合先決條件', explanation: '要求的先決條件不成立。' },
  413: { title: '內容過大', explanation: '要求帶有過多內容。' },
  414: { title: '網址過長', explanation: '此網址太長。' },
  415: { title: '不支援的類型', explanation: '無法以這種形式接收內容。' },
  416: { title: '範圍無效', explanation: '要求的部分超出檔案範圍。' },
  417: { title: '無法符合預期', explanation: '無法符合要求的預期條件。' },
  421: { title: '要求送錯地方', explanation: '此網址不屬於這台伺服器。' },
  423: { title: '已鎖定', explanation: '其他人正在使用此內容。' },
  431: { title: '要求標頭過大', explanation: '要求的標頭過多或過長。' },
  500: { title: '內部錯誤', explanation: '分享的一方發生錯誤。' },
  501: { title: '不支援', explanation: '這裡不支援此要求方法。' },
  503: { title: '暫時無法使用', explanation: '目前太忙碌，請再試一次。' },
  505: { title: '不支援此 HTTP 版本', explanation: '這裡不使用此版本的 HTTP。' },
  507: { title: '空間不足', explanation: '沒有足夠的空間存放。' },
};

export const wayBack = '前往這裡分享的所有內容';
