/** Traditional Chinese (Taiwan): what to do on the other device. */
import type { Words } from '../en/window.ts';

export const guide: Words['guide'] = {
  titles: {
    others: '在另一台裝置上開啟',
    'this-computer': '只有這台電腦可以開啟',
    'no-network': '沒有網路',
    links: '只能透過連結開啟',
    starting: '請稍候…',
    off: '目前沒有人可以開啟',
  },
  sentences: {
    'this-computer': '若要讓其他裝置進入，請關閉上方的「僅限這台電腦」。',
    'no-network': '請將這台電腦連上 Wi-Fi 或網路線，其他裝置使用的 QR Code 會自動出現在這裡。',
    links: '請在上方建立連結並傳給對方。沒有連結就看不到任何內容。',
    starting: '其他裝置使用的 QR Code 會出現在這裡。',
    off: '開始分享後，其他裝置使用的 QR Code 會出現在這裡。',
  },
  sameNetwork: '連上與這台電腦相同的 Wi-Fi 或網路。',
  scanOrType: '用相機掃描 QR Code，或輸入網址：',
  scanFor: {
    pin: '掃描 QR Code 即可開啟，不需 PIN 碼。或輸入網址：',
    password: '掃描 QR Code 即可開啟，不需密碼。或輸入網址：',
  },
  scanLink: '用相機掃描 QR Code，它就是連結。您也可以在上方建立另一個連結並傳送。',
  codeLabel: '用於開啟的 QR Code',
  typePin: '如果是輸入網址，也請輸入 PIN 碼：',
  typePassword: '如果是輸入網址，也請輸入密碼。',
  whoCan: {
    pin: '在您停止之前，有 PIN 碼的人都能開啟您分享的內容。',
    password: '在您停止之前，有密碼的人都能開啟您分享的內容。',
    people: '只有您指定的使用者能用各自的密碼開啟您分享的內容。',
    links: '在您停止之前，只有擁有連結的人能開啟您分享的內容。',
  },
  done: '完成。被取走的內容會顯示在這裡。',
  openHere: '在這台電腦上開啟',
};
