/** What the terminal says to a person, in Traditional Chinese. */
import type { TerminalWords } from '../en/terminal.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const who = '所有能連上此分享的人';
const another = '下次啟動時會建立新的憑證授權單位，每台裝置都需要重新信任它';

export const words: TerminalWords = {
  help,
  problems,

  aText: '一段文字',
  files: (count) => `${count} 個檔案`,

  sharing: {
    portRefused: (port) => `瀏覽器拒絕開啟連接埠 ${port}，只有其他程式可以使用。請用 --port 選擇其他連接埠。`,
    handedOver: (shared) => `應用程式正在分享 ${shared}。若要改由此終端機分享，請加上 --terminal。`,
    codeOpens: '掃描此 QR 碼即可開啟，不需密碼。',
    noBrowser: (url) => `無法開啟瀏覽器：請自行前往 ${url}。`,
    logNotWritten: (code) => `無法寫入記錄（${code}）；分享繼續進行，不再寫入記錄。`,
    logLeftOut: (count) => `由於未被及時讀取，記錄中有 ${count} 行被略去；分享仍在繼續。`,
    sandbox: '此分享的頁面顯示時不執行指令碼；若要讓指令碼執行，請用 --site on 將其作為網站分享。',
    pinStopped: '有人在一小時內猜了一百次 PIN 碼：此 PIN 碼已不能開啟任何內容。請換一個 PIN 碼重新啟動。',
    proxy: (address) =>
      `要求是經由 ${address} 上的程式送來的。那是您的 Proxy 嗎？如果是，請用 --trust-proxy ${address} 啟動；在此之前，它的所有訪客都算作一位。`,
    lacking: (target) => `${target} 缺少無法讀取的內容；其壓縮檔中的 MISSING FILES.txt 說明缺少什麼及原因。`,
  },

  failed: {
    portTaken: (port, holder) =>
      `連接埠 ${port} 已被使用（${holder}）；請用 --port 選擇其他連接埠，或用 --port ${port}+ 選擇下一個可用的連接埠。`,
    anotherProgram: '另一個程式',
    process: (pid) => `處理程序 ${pid}`,
    program: (name, pid) => `${name}，處理程序 ${pid}`,
    noPortFree: (port) => `連接埠 ${port} 以上都沒有可用的；請用 --port 選擇較小的連接埠。`,
    portNotPermitted: (port) => `此帳戶不能使用連接埠 ${port}；請選擇 1024 或以上的連接埠。`,
    noSuchAddress: (address) => `${address} 不是這台電腦的位址。`,
    theAddress: '該位址',
    folderMissing: (folder) => `找不到資料夾 ${folder}。`,
    notAFolder: (path) => `${path} 不是資料夾。`,
    notReadable: (path) => `此帳戶無權讀取 ${path}。`,
    fileMissing: (file) => `找不到檔案 ${file}。`,
    filesMissing: (count) => `找不到這 ${count} 個檔案中的任何一個。`,
    unexpected: (detail) => `分享無法繼續：${detail}。`,
  },

  exposed: {
    'whole-disk': (name) => `${name} 是整個磁碟：${who}都能讀取此帳戶可讀的全部內容。`,
    home: (name) => `${name} 包含一個人的全部內容：${who}都能讀取其中的所有文件。`,
    keys: (name) => `${name} 包含金鑰或密碼：${who}都能讀取它們。`,
    system: (name) => `${name} 屬於系統：${who}都能讀取這台電腦的設定。`,
    'own-files': (name) => `${name} 包含 Porthole 自己的設定：${who}都能看到您分享的一切。`,
    'log-folder': (name) => `${name} 包含 Porthole 的記錄：${who}都能看到誰來訪過、取得了什麼。`,
  },

  trouble: {
    connections: (visitor) => `${visitor} 不斷開啟超過一位訪客可用數量的連線。`,
    leaving: (visitor) => `${visitor} 不斷要求耗時的內容，又在送達之前離開。`,
    refused: (visitor) => `${visitor} 不斷要求超過一位訪客可得的內容。`,
    unfinished: (visitor) => `${visitor} 不斷發起要求卻從不完成。`,
    nonsense: (visitor) => `${visitor} 不斷傳送不是要求的內容。`,
    guessing: (visitor) => `${visitor} 輸錯 PIN 碼的次數過多，一刻鐘內不得存取。`,
  },

  certificate: {
    notMade: (detail) => `無法建立憑證：${detail}。`,
    authority: {
      damaged: (file) => `${file} 中的憑證授權單位已損毀。請從備份還原，或移走該檔案：${another}。`,
      expired: (file) => `${file} 中的憑證授權單位目前無效。時鐘正確嗎？如果正確，請移走該檔案：${another}。`,
      unreadable: (file) => `無法讀取 ${file} 中的授權單位。請允許此帳戶讀取，或移走該檔案：${another}。`,
      'not-kept': (file) => `無法將授權單位儲存到 ${file}。請允許此帳戶在那裡寫入，或用 XDG_DATA_HOME 指定位置。`,
    },
    given: {
      'not-read': (file, code) => `無法讀取 ${file}（${code}）。`,
      'no-certificate': (file) => `${file} 中沒有憑證；它必須為 PEM 格式。`,
      'no-key': (file) => `${file} 中沒有私密金鑰；它必須為 PEM 格式。`,
      'encrypted-key': (file) => `${file} 中的金鑰需要密碼片語。請用 openssl pkey 移除，並妥善保管該檔案。`,
      'no-pair': (file) => `${file} 中的金鑰屬於另一個憑證。`,
      expired: (file) => `${file} 中的憑證已過期。`,
      'not-usable': (file, code) => `無法使用 ${file} 中的憑證（${code}）。`,
    },
    unknown: '不明',
    kept: (sentence) => `${sentence}憑證維持不變。`,
    handshake: {
      distrust: (visitor) => `與 ${visitor} 的 https 失敗：它尚未信任這台電腦；方法請見 /~porthole/trust。`,
      'too-old': (visitor) => `與 ${visitor} 的 https 失敗：它最高只支援 TLS 1.1，或不支援現今的加密方式。`,
      slow: (visitor) => `與 ${visitor} 的 https 失敗：交握未能及時完成。`,
      broken: (visitor, code) => `與 ${visitor} 的 https 失敗（${code}）。`,
    },
  },

  check: {
    asking: (url) => `正在詢問 ${url}`,
    connected: (address) => `已連線至 ${address}`,
    secured: (protocol) => `已使用 ${protocol} 加密`,
    sent: (bytes) => `已傳送要求，${bytes} 位元組`,
    firstByte: '收到回應的第一個位元組',
    head: '回應的標頭已完整',
    closed: (bytes) => `收到 ${bytes} 位元組內容後關閉`,
    broken: (code) => `失敗：${code}`,
    certificateFor: (names) => `憑證適用於 ${names}`,
    noName: '無任何名稱',
    validity: (from, to, days) => `有效期從 ${from} 到 ${to}（還剩 ${days} 天）`,
    issuedBy: (validity, issuer) => `${validity}，簽發者：${issuer}`,
    trust: (url) => `裝置在信任它之前會發出警告；Porthole 的分享在 ${url} 說明如何信任。`,
    complaints: {
      'not-covered': (host) => `用戶端會拒絕：憑證不適用於 ${host}。請使用憑證中的名稱，或用包含此名稱的憑證分享。`,
      expired: '用戶端會拒絕：憑證已過期。這台電腦的時鐘正確嗎？如果正確，就需要新的憑證。',
      'not-yet-valid': '用戶端會拒絕：憑證尚未生效。這裡的時鐘有誤，或建立憑證時的時鐘有誤。',
      'unknown-authority': '用戶端會警告：不知道憑證由誰簽發。',
    },
    answers: (status) => `有回應，狀態為 ${status}。如果其他人仍無法開啟，可能是防火牆阻擋了他們：從這裡看不出來。`,
    answersWith: (status) => `有回應，但狀態為 ${status}。`,
    portRefused: (port) => `有回應，但瀏覽器拒絕開啟連接埠 ${port}：請為分享選擇其他連接埠。`,
    certificateRefused: '有回應，但用戶端會拒絕其憑證。',
    otherHost: (host, hostname) => `那裡有伺服器，但它不回應名稱 ${host}。分享加上 --allow-host ${hostname} 即可回應。`,
    notHttp: (host, port) => `${host} 的連接埠 ${port} 上有程式，但它不支援 HTTP。`,
    notEncrypted: (host, port) =>
      `${host} 的連接埠 ${port} 上有程式，但不提供 https：請嘗試 http://，或使用 --tls 分享。`,
    refused: (host, port) => `${host} 的連接埠 ${port} 上沒有程式接受連線：那裡沒有分享，或防火牆拒絕了連線。`,
    silent: (host, port) =>
      `${host} 的連接埠 ${port} 沒有任何回應：電腦已關閉或不在此處，或防火牆捨棄了傳往那裡的內容。`,
    unreachable: (host) => `從這裡無法到達 ${host}：兩者不在同一網路中。`,
    unknownName: (host) => `這裡不認得名稱 ${host}；請嘗試數字形式的位址。`,
    brokeOff: (host, port) => `與 ${host} 連接埠 ${port} 的連線中斷了。`,
  },
};
