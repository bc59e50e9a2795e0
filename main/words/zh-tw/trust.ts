/** What visitors read who want their device to trust this computer, in Traditional Chinese (Taiwan). */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: '信任這台電腦',
  about:
    'Porthole 會加密您從這台電腦取得的內容。瀏覽器發出警告，是因為還不認識這台電腦的憑證。只要安裝一次，警告就會消失。',
  careful: '請只在您知道這是誰的電腦，且下方的指紋與該電腦顯示的相同時才這麼做。',
  withoutTrust: '您也可以不安裝而繼續：瀏覽器每次都會警告。這是正常的，您取得的內容同樣經過加密。',
  download: '取得憑證',
  fingerprint: '指紋（SHA-256）',
  qr: '若要在手機上開啟此頁面，請掃描此 QR Code',
  remove: '您隨時可以在同一處將它移除。',
  devices: [
    {
      name: 'iPhone 與 iPad',
      steps: [
        '在 Safari 開啟此頁面，點一下「取得憑證」，再點「允許」。',
        '打開「設定」，點一下「已下載描述檔」，再點「安裝」。',
        '前往「設定」›「一般」›「關於本機」›「憑證信任設定」，開啟該憑證。沒有這個步驟就不會有任何改變。',
      ],
    },
    {
      name: 'Android',
      steps: [
        '輕觸「取得憑證」。',
        '開啟「設定」›「安全性」›「加密與憑證」›「安裝憑證」›「CA 憑證」，然後選擇檔案。各家廠商的名稱可能不同。',
        'Chrome 會立即採用。Firefox 則需在設定中開啟「使用第三方 CA 憑證」。',
      ],
    },
    {
      name: 'Windows',
      steps: [
        '按一下「取得憑證」並開啟檔案。',
        '選擇「安裝憑證…」，再選「目前使用者」。',
        '選擇「將所有憑證放入以下的存放區」，再選「受信任的根憑證授權單位」。',
        '若要將分享連線為磁碟機，請選「本機電腦」而不是「目前使用者」。',
      ],
    },
    {
      name: 'Mac',
      steps: [
        '按一下「取得憑證」並打開檔案：「鑰匙圈存取」會詢問存放位置。',
        '在其中打開憑證，於「信任」下選擇「永遠信任」。',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        '點擊「取得憑證」。',
        '開啟「設定」›「隱私權與安全性」›「憑證」›「檢視憑證…」›「憑證機構」›「匯入…」，然後選擇檔案。',
        '勾選「信任此憑證機構以識別網站」。',
      ],
    },
    {
      name: 'Linux',
      steps: [
        '按一下「取得憑證」。',
        'Debian 與 Ubuntu：先將檔案轉為 PEM：openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt，再執行 sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates',
        'Chrome 與 Chromium：「設定」›「隱私權和安全性」›「安全性」›「管理憑證」›「授權單位」›「匯入」。',
      ],
    },
  ],
};
