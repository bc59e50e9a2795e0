/** The main process's words in Traditional Chinese (Taiwan). */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { receiving } from './app-receiving.ts';

const running = ({ downloads }: AtStake): string => `有 ${downloads} 個下載正在進行。`;

const atStake = ({ bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `還剩 ${formatSize(bytesToGo, 'zh-TW')}。`;
  return `${size}選擇等待可讓下載完成，這段期間不會再接受其他訪客。`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': '磁碟已滿。',
  'folder-missing': '存放設定的資料夾不存在。',
  'not-permitted': '沒有寫入設定檔的權限。',
  unexpected: '無法寫入設定檔。',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) => `${name}是整個磁碟：網路上的所有人都能讀取這台電腦上的全部內容。`,
  home: (name) => `${name}包含某位使用者的所有資料：網路上的所有人都能讀取其中的文件。`,
  keys: (name) => `${name}包含金鑰或密碼，網路上的所有人都能讀取。`,
  system: (name) => `${name}屬於系統：網路上的所有人都能得知這台電腦的設定方式。`,
  'own-files': (name) => `${name}包含 Porthole 本身的設定：網路上的所有人都能讀取您分享的一切。`,
  'log-folder': (name) => `${name}包含記錄：網路上的所有人都能得知誰來過、取走了什麼。`,
};

export const words: Words = {
  receiving,
  language: 'zh-TW',
  beside: (parts) => parts.join(' – '),

  nothingShared: '尚未分享任何內容',
  sharing: (name) => `正在分享「${name}」`,
  starting: (name) => `正在開始分享「${name}」…`,
  stopping: (name) => `正在停止分享「${name}」…`,
  stopped: (name) => `「${name}」未分享`,
  failed: (name) => `無法分享「${name}」`,
  sharingMany: (count) => `正在分享 ${count} 個資料夾`,
  failedMany: (count) => `${count} 個無法分享`,
  groupFailed: (count) => `無法分享（${count}）`,
  groupOn: (count) => `正在分享（${count}）`,
  groupOff: (count) => `未分享（${count}）`,
  nothingIsShared: '目前沒有分享任何內容',
  visitors: (count) => `${count} 位訪客`,

  copyAddress: '複製網址',
  openWindow: '開啟視窗',
  start: '開始分享',
  stop: '停止分享',
  startAll: '全部開始',
  stopAll: '全部停止',
  showShare: '在視窗中顯示',
  openAddress: '在瀏覽器中開啟',
  showFolder: '顯示資料夾',
  settings: '設定…',
  showDiagnostics: '顯示診斷記錄',
  about: '關於 Porthole',
  recentFolders: '最近的資料夾',
  chooseFolder: '選擇資料夾…',
  chooseFiles: '選擇檔案…',
  shareText: '分享文字或連結…',
  quit: '結束 Porthole',

  notify: {
    firstVisitor: (share) => `「${share}」有第一位訪客了`,
    firstVisitors: '第一批訪客來了',
    from: (visitor) => `來自 ${visitor}。`,
    finished: (count) => (count === 1 ? '下載完成' : `${count} 個下載已完成`),
    delivered: (file, visitor) => `${visitor} 已完整取得「${file}」。`,
    trouble: (count) => `${count} 位訪客正在造成分享過載`,
    harms: (visitor, share) => `${visitor} 對「${share}」的要求超過單一訪客的上限。您可以封鎖這位訪客。`,
    guessing: (share) => `有人在猜測「${share}」的 PIN 碼`,
    guessingMany: (count) => `${count} 位訪客在猜測 PIN 碼`,
    hasToWait: (visitor) => `${visitor} 現在必須等待。您可以封鎖這位訪客。`,
    blocked: (count) => `${count} 位遭封鎖的訪客嘗試進入`,
    turnedAway: (visitor, share) => `已拒絕 ${visitor} 進入「${share}」。`,
    ended: (share) => `「${share}」已停止分享`,
    endedMany: (count) => `${count} 個分享已結束`,
    atTime: (time) => `依設定於 ${time} 停止。`,
    afterDownloads: (count) => `依設定在 ${count} 次下載後停止。`,
    more: (count) => `另外 ${count} 項`,
  },

  menuFile: '檔案',
  menuShare: '分享',
  menuEdit: '編輯',
  menuView: '檢視',
  menuWindow: '視窗',
  menuHelp: '說明',
  menu: {
    undo: '復原',
    redo: '重做',
    cut: '剪下',
    copy: '複製',
    paste: '貼上',
    delete: '刪除',
    selectAll: '全選',
    find: '在記錄中尋找',
    openSavedLog: '開啟已儲存的記錄…',
    glance: '概覽',
    pauseLog: '暫停或繼續記錄',
    actualSize: '實際大小',
    zoomIn: '放大',
    zoomOut: '縮小',
    fullScreen: '全螢幕',
    minimize: '最小化',
    zoomWindow: '縮放',
    closeWindow: '關閉視窗',
    allToFront: '將全部移至最前',
    services: '服務',
    hide: '隱藏 Porthole',
    hideOthers: '隱藏其他',
    showAll: '全部顯示',
  },

  share: '分享',
  logFiles: '記錄檔',
  allFiles: '所有檔案',
  checkForUpdates: '檢查更新…',
  updates: {
    none: (version) => ({
      message: 'Porthole 已是最新版本',
      detail: `目前版本為 ${version}。`,
      buttons: { ok: '確定' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} 可供更新`,
      detail: `目前版本為 ${version}。現在會下載新版本，並在結束時安裝。`,
      buttons: { download: '下載', later: '暫時不要' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} 已準備就緒`,
      detail: '結束時會安裝。在重新啟動 Porthole 之前，分享會停止。',
      buttons: { quit: '結束並安裝', later: '稍後' },
    }),
    failed: {
      message: '無法完成更新',
      detail: 'Porthole 維持不變。請檢查網際網路連線，稍後再試。',
      buttons: { ok: '確定' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port 需要一個數字' : `「${text}」不是連接埠`,
    detail: '連接埠是 0 到 65535 的數字，0 表示使用任一可用的連接埠。分享會如同未指定連接埠般繼續。',
    buttons: { ok: '確定' },
  }),
  nothingThere: (path) => ({
    message: '沒有可分享的內容',
    detail: `${path} 沒有資料夾或檔案。`,
    buttons: { ok: '確定' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`「${name}」`),
    detail: '',
    buttons: { another: '選擇其他內容', anyway: '仍要分享' },
  }),
  logExposed: (names) => ({
    message: `記錄會存放在您分享的${names.map((name) => `「${name}」`).join('、')}中：網路上的所有人都能得知誰來過、取走了什麼。`,
    detail: '',
    buttons: { another: '選擇其他位置', anyway: '仍要放在那裡' },
  }),
  finderRefused: {
    message: '無法變更 Finder 的選單',
    detail: '請將 Porthole 移到「應用程式」檔案夾，從那裡打開，然後再試一次。',
    buttons: { ok: '確定' },
  },
  settingsSetAside: (file) => ({
    message: '無法讀取設定',
    detail: `設定檔已損毀。Porthole 會以可讀取的部分啟動，損毀的檔案已保留為 ${file}。`,
    buttons: { ok: '確定' },
  }),
  sharesNarrowed: (names) => ({
    message: '部分分享現在僅限這台電腦',
    detail: [...names.map((name) => `• ${name}`), '無法讀取部分存取權限的設定。請先檢查，再允許其他人進入。'].join(
      '\n',
    ),
    buttons: { ok: '確定' },
  }),
  quitUnsaved: (problem) => ({
    message: '最近的變更尚未儲存',
    detail: `${unsavedBecause[problem]}如果現在結束，下次啟動 Porthole 時將沒有這些變更。`,
    buttons: { retry: '重試', quit: '仍要結束', cancel: '取消' },
  }),
  keepsSharing: {
    message: 'Porthole 會繼續分享',
    detail: '視窗會關閉，分享不會中斷。使用系統匣中的圓窗圖示即可返回、停止分享或結束。',
    buttons: { keep: '繼續分享', quit: '停止並結束' },
  },
  closeWithoutTray: {
    message: '關閉視窗後要繼續分享嗎？',
    detail:
      '此桌面沒有可用來返回的系統匣圖示。如果讓 Porthole 繼續執行，再次啟動即可看到視窗。您可以在設定中變更這個選擇。',
    buttons: { 'keep-running': '繼續分享', quit: '停止並結束', cancel: '取消' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)}要結束 Porthole 嗎？`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: '完成後結束', now: '立即結束', cancel: '取消' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)}要停止分享「${name}」嗎？`,
      detail: atStake(stakes),
      buttons: { wait: '完成後停止', now: '立即停止', cancel: '取消' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)}要停止分享嗎？`,
      detail: atStake(stakes),
      buttons: { wait: '完成後停止', now: '立即停止', cancel: '取消' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)}要移除「${name}」嗎？`,
      detail: `${atStake(stakes)}分享的檔案本身不受影響。`,
      buttons: { wait: '完成後移除', now: '立即移除', cancel: '取消' },
    }),
    narrow: (stakes, name) => ({
      message: `其他人正在下載。要將「${name}」限定為這台電腦嗎？`,
      detail: `${atStake(stakes)}這台電腦上的下載不受影響。`,
      buttons: { wait: '讓他們下載完', now: '立即中斷', cancel: '取消' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `「${name}」維持不變，進行中的下載會繼續。`,
    buttons: { ok: '確定' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole 無法使用自己的資料夾，因此無法啟動',
    detail: `設定存放在 ${folder}，但無法寫入：空間已滿、唯讀，或您沒有權限。請解決後再啟動 Porthole。`,
    buttons: { ok: '確定' },
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole 必須關閉',
    detail: `發生了未預期的錯誤，詳細資訊記錄在 ${logFolder}。`,
    buttons: { ok: '確定' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `無法使用連接埠 ${port}`,
    address: `無法在那裡分享「${name}」`,
    certificate: `無法這樣加密「${name}」：憑證無法使用`,
  };
}
