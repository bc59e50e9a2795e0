/** Traditional Chinese (Taiwan). */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'zh-TW'),
  sentences: (parts) => parts.join(''),
  labelled: (label, value) => `${label}：${value}`,
  noted: (text, note) => `${text}（${note}）`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: '複製',
  copied: '已複製',
  close: '關閉',
  closeMessage: '關閉此訊息',
  undo: '復原',
  cancel: '取消',
  tryAgain: '重試',
  somethingWrong: '發生錯誤，請再試一次。',
  windowBroke: '此視窗發生問題，分享仍在繼續。',
  reload: '重新載入視窗',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} 毫秒`,
  seconds: (value) => `${value} 秒`,
  minutes: (value) => `${value} 分`,
  hours: (value) => `${value} 小時`,
  perSecond: (size) => `${size}/秒`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: '將資料夾分享給身邊的裝置，並查看他們取走了什麼。',
  drop: '將資料夾拖放到這裡',
  choose: '或選擇一個',
  recent: '最近的資料夾',
};

const share: Words['share'] = {
  announced: (parts) => parts.join('，'),
  stopped: '未分享',
  starting: '正在開始',
  running: '正在分享',
  stopping: '正在停止',
  failed: '未分享',
  start: '開始',
  stop: '停止',
  waiting: '下載完成後停止',
  stopNow: '立即停止',
  keepSharing: '繼續分享',
  visitors: (count) => (count.value === 0 ? '無人連線' : `${count.text} 位訪客`),
  wereHere: (count, only) => (only === undefined ? `來過 ${count.text} 位訪客` : `${only} 來過`),
  folderActions: (name) => `「${name}」的動作`,
  chooseAnother: '選擇其他資料夾…',
  showFolder: '在檔案管理員中顯示',
  site: {
    title: '顯示為網站',
    choices: { automatic: '自動', on: '開', off: '關' },
    hint: '網站的網頁可以執行指令碼，其他網頁則不行。「自動」：資料夾中有 index.html 時開啟。',
  },
  address: '網址',
  copyAddress: '複製網址',
  addressCopied: '已複製網址',
  showQrCode: '顯示 QR Code',
  qrCode: 'QR Code',
  openInBrowser: '在瀏覽器中開啟',
  open: '開啟',
  whoCan: '在您停止之前，網路上的所有人都能開啟您分享的內容。',
  otherAddresses: (count) => `另外 ${count.text} 個網址`,
  addressKinds: {
    lan: '區域網路',
    name: '依名稱，需支援 .local',
    virtual: 'VPN 或虛擬網路卡',
    loopback: '僅限這台電腦',
  },
  addressChanged: (name, url) => `網路已變更。「${name}」的網址現在是 ${url}`,
  thisComputerOnly: '僅限這台電腦',
  thisComputerOnlyHint: '開啟後，只有這台電腦上的程式能開啟此網址，其他人都不能。',
  thisComputerOnlyNote: '只有這台電腦上的程式能開啟此網址。其他裝置無論在哪個網路都不能。',
  loopbackOnly: '只有這台電腦能開啟此網址：找不到網路。',
  noAddressYet: '開始分享後，網址會顯示在這裡，網路上的所有人都能開啟。',
  port: '連接埠',
  portNumber: (port) => `連接埠 ${port}`,
  anyPort: '任何可用的連接埠',
  changePort: (port) => (port === 0 ? '任何可用的連接埠：變更' : `連接埠 ${port}：變更`),
  portInvalid: '連接埠是 0 到 65535 的整數。',
  portRefused: (port) => `瀏覽器拒絕開啟連接埠 ${port}。請選擇其他連接埠，例如 8000。`,
  portHint: '按 Enter 套用，按 Esc 取消。0 表示任何可用的連接埠。',
  qrTitle: (name) => `在手機上開啟「${name}」`,
  qrHint: '將手機相機對準 QR Code。兩者必須在同一個網路。',
  qrLabel: (url) => `${url} 的 QR Code`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `連接埠 ${port} 正由其他程式使用。`,
  portHeld: (port, program, pid) =>
    `連接埠 ${port} 正由${program === '' ? '其他程式' : ` ${program} `}（PID ${pid}）使用。`,
  portOfOtherShare: (port, name) => `連接埠 ${port} 已由您分享的「${name}」使用。`,
  portNotPermitted: (port) => `系統不允許 Porthole 使用連接埠 ${port}。`,
  addressNotAvailable: '用來分享的網路位址目前無法使用。',
  folderMissing: '資料夾不見了：可能已移動、重新命名或刪除，或磁碟未連接。',
  folderNotReadable: 'Porthole 沒有讀取此資料夾的權限。',
  notAFolder: '這是檔案，不是資料夾。',
  filesMissing: '所有檔案都不見了：可能已移動、重新命名或刪除，或磁碟未連接。',
  noCertificate: '沒有憑證，因此無法加密。',
  workerDied: '分享意外結束。Porthole 本身和您的檔案都沒有問題。',
  unexpected: '無法分享此資料夾，Porthole 不清楚原因。',
  takePort: (port) => `改用連接埠 ${port}`,
  otherPort: '改用其他連接埠',
  chooseFolder: '選擇其他資料夾…',
  restart: '重新開始',
  technical: '技術細節',
  stopTrying: '不再嘗試',
  triesByItself: '一旦可行，分享就會自動繼續。',
  recovered: (name, what) => `「${name}」：${what}`,
  folderBack: '資料夾已恢復，重新開始分享。',
  filesBack: '檔案已恢復，重新開始分享。',
  portFree: '連接埠已可使用，重新開始分享。',
  restarted: '分享曾意外結束，現已重新開始。',
};

const transfers: Words['transfers'] = {
  title: '傳輸',
  disconnect: '中斷連線',
  disconnectVisitor: (visitor, file) => `中斷 ${visitor} 與 ${file} 的連線`,
  clearFinished: '清除已完成的',
  sentOf: (sent, total) => `${sent} / ${total}`,
  timeLeft: (duration) => `剩餘 ${duration}`,
  stalled: '等待訪客接收',
  connections: (count) => `${count.text} 個連線`,
  parts: (size) => `${size} 檔案的部分內容`,
  part: (from, size) => `${size} 檔案，從 ${from} 開始`,
  progress: (file, visitor) => `${visitor} 下載 ${file} 的進度`,
  complete: '已完成',
  partComplete: '部分內容已完成',
  lacking: '已完成，不含無法讀取的內容',
  aborted: '訪客已停止',
  cut: '已切斷',
  timedOut: '逾時',
  disconnected: '由您結束',
  missing: (size) => `還差 ${size}`,
  took: (size, duration) => `${size}，耗時 ${duration}`,
  average: (speed) => `平均 ${speed}`,
};

const visitors: Words['visitors'] = {
  block: '封鎖訪客',
  blockVisitor: (visitor) => `封鎖訪客 ${visitor}`,
  blockOf: (visitor, file) => `封鎖正在下載 ${file} 的 ${visitor}`,
  blockOn: (visitor, share) => `封鎖訪客 ${visitor}，不得進入「${share}」`,
  trouble: {
    connections: (visitor) => `${visitor} 不斷建立連線，超過單一訪客的上限。`,
    leaving: (visitor, subject) => `${visitor} 不斷要求${subject}又隨即離開。`,
    refused: (visitor, subject) => `${visitor} 不斷要求${subject}，超過單一訪客的上限。`,
    unfinished: (visitor) => `${visitor} 不斷發起要求卻從不完成。`,
    nonsense: (visitor) => `${visitor} 不斷傳送無效的要求。`,
    guessing: (visitor) => `有人在猜測 PIN 碼：${visitor} 暫時無法進入。`,
    subjects: {
      archives: 'zip 檔',
      searches: '搜尋',
      checksums: '總和檢查碼',
      contents: '封存檔內容',
      listings: '檔案清單',
      thumbnails: '縮圖',
      other: '檔案',
    },
  },
  blockedNow: (visitor) => `已封鎖 ${visitor}。封鎖名單在訪客人數旁邊。`,
  blockThisTitle: '要封鎖這台電腦嗎？',
  blockThis: (visitor) => `${visitor} 就是這台電腦：在您解除封鎖之前，自己的瀏覽器將無法開啟此分享。`,
  blockAnyway: '仍要封鎖',
  blocked: (count) => `已封鎖 ${count.text} 位`,
  blockedTitle: '已封鎖的訪客',
  since: (time) => `自 ${time} 起`,
  attempts: (count) => `已拒絕 ${count.text} 次連線`,
  until: (time) => `PIN 碼錯誤次數過多，直到 ${time}`,
  unblock: '解除封鎖',
  unblockVisitor: (visitor) => `解除封鎖 ${visitor}`,
};

const drop: Words['drop'] = {
  share: '放開即可分享',
  shareAll: '放開即可全部分享',
  beside: '已分享的內容會繼續分享。',
  notAFolder: '這不是資料夾。',
  notShareable: '只能分享資料夾和檔案。',
  unknownPath: '系統未告知其位置，請改用選擇的方式。',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
