/** The page that says how a share becomes a drive, in Traditional Chinese (Taiwan). */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: '連線為磁碟機',
  offer: '連線為磁碟機…',
  intro: '您可以在檔案管理員或任何支援 WebDAV 的程式中開啟此分享。',
  readOnly: '您可以檢視並複製這裡的內容，但不能新增或變更檔案。',
  asksFor: '出現提示時：使用者名稱輸入您收到的名稱（或任意名稱），密碼輸入 PIN 碼或密碼。',
  others: '其他系統與程式',
  back: '返回檔案',
  copy: '複製',
  copied: '已複製',
  systems: {
    mac: {
      name: 'Mac',
      steps: '在 Finder 選擇「前往」›「連接伺服器」（⌘K），貼上此網址，然後按「連線」。',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps: '開啟命令提示字元，貼上這一行並按 Enter。磁碟機隨後會出現在檔案總管中。',
      notes: [
        '設有 PIN 碼或密碼的分享只能透過 https 連線，且這台電腦必須信任其憑證。',
        '除非修改登錄，否則 Windows 只接受此類磁碟機上 50 MB 以內的檔案。',
        '如果顯示找不到網路路徑，請啟動 WebClient 服務。如果這些限制造成不便，請使用 rclone。',
      ],
    },
    linux: {
      name: 'Linux',
      steps: '在「檔案」（GNOME）選擇「其他位置」，將此網址貼到「連接伺服器」。KDE 請將 dav 改為 webdav。',
      notes: [],
    },
    phone: {
      name: '手機或平板電腦',
      steps: '在支援 WebDAV 的檔案管理員中，以此網址新增伺服器。',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        '在任何裝有 rclone 的系統上：第一行記住此分享，第二行將它變成磁碟機（Windows 上為 X:，需要 WinFsp；其他系統上為資料夾）。',
      notes: ['vendor 設為 owncloud，因此會保留檔案時間與總和檢查碼。'],
    },
  },
};
