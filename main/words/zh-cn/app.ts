/** The main process's words in Simplified Chinese. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { receiving } from './app-receiving.ts';

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `，还剩 ${formatSize(bytesToGo, 'zh-CN')}`;
  return `${downloads} 个下载${size}。等待可以让它们完成，期间不再接受其他访客。`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': '磁盘已满。',
  'folder-missing': '设置所在的文件夹不存在。',
  'not-permitted': '没有写入设置文件的权限。',
  unexpected: '设置文件无法写入。',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) => `${name}是整个磁盘：网络中的所有人都能读取这台电脑上的全部内容。`,
  home: (name) => `${name}包含一个人的全部文件：网络中的所有人都能读取其中的文档。`,
  keys: (name) => `${name}包含密钥或密码：网络中的所有人都能读取它们。`,
  system: (name) => `${name}属于系统：网络中的所有人都能看到这台电脑的配置。`,
  'own-files': (name) => `${name}包含 Porthole 自己的设置：网络中的所有人都能看到你共享的一切。`,
  'log-folder': (name) => `${name}包含日志：网络中的所有人都能看到谁来访、取走了什么。`,
};

export const words: Words = {
  receiving,
  language: 'zh-CN',
  beside: (parts) => parts.join(' – '),

  nothingShared: '尚未共享任何文件夹',
  sharing: (name) => `正在共享“${name}”`,
  starting: (name) => `正在开始共享“${name}”…`,
  stopping: (name) => `正在停止共享“${name}”…`,
  stopped: (name) => `“${name}”未共享`,
  failed: (name) => `无法共享“${name}”`,
  sharingMany: (count) => `正在共享 ${count} 个文件夹`,
  failedMany: (count) => `${count} 个无法共享`,
  groupFailed: (count) => `无法共享（${count}）`,
  groupOn: (count) => `正在共享（${count}）`,
  groupOff: (count) => `未共享（${count}）`,
  nothingIsShared: '当前没有共享任何内容',
  visitors: (count) => `${count} 位访客`,

  copyAddress: '复制地址',
  openWindow: '打开窗口',
  start: '开始共享',
  stop: '停止共享',
  startAll: '全部开始',
  stopAll: '全部停止',
  showShare: '在窗口中显示',
  openAddress: '在浏览器中打开',
  showFolder: '显示文件夹',
  settings: '设置…',
  showDiagnostics: '显示诊断日志',
  about: '关于 Porthole',
  recentFolders: '最近的文件夹',
  chooseFolder: '选择文件夹…',
  chooseFiles: '选择文件…',
  shareText: '共享文本或链接…',
  quit: '退出 Porthole',

  notify: {
    firstVisitor: (share) => `“${share}”迎来第一位访客`,
    firstVisitors: '第一批访客来了',
    from: (visitor) => `来自 ${visitor}。`,
    finished: (count) => (count === 1 ? '下载完成' : `${count} 个下载已完成`),
    delivered: (file, visitor) => `${visitor} 已完整获取“${file}”。`,
    trouble: (count) => (count === 1 ? '一位访客正在使共享过载' : `${count} 位访客正在使共享过载`),
    harms: (visitor, share) => `${visitor} 对“${share}”的请求超过了一位访客的限额。可以屏蔽这位访客。`,
    guessing: (share) => `有人在猜“${share}”的 PIN 码`,
    guessingMany: (count) => `${count} 位访客在猜 PIN 码`,
    hasToWait: (visitor) => `${visitor} 现在必须等待。可以屏蔽这位访客。`,
    blocked: (count) => (count === 1 ? '一位被屏蔽的访客试图访问' : `${count} 位被屏蔽的访客试图访问`),
    turnedAway: (visitor, share) => `${visitor} 已被拒绝访问“${share}”。`,
    ended: (share) => `“${share}”已不再共享`,
    endedMany: (count) => `${count} 个共享已结束`,
    atTime: (time) => `按你的设置，它在 ${time} 停止。`,
    afterDownloads: (count) => `按你的设置，它在完成 ${count} 次下载后停止。`,
    more: (count) => `另外 ${count} 项`,
  },

  menuFile: '文件',
  menuShare: '共享',
  menuEdit: '编辑',
  menuView: '视图',
  menuWindow: '窗口',
  menuHelp: '帮助',
  menu: {
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    delete: '删除',
    selectAll: '全选',
    find: '在日志中查找',
    openSavedLog: '打开已保存的日志…',
    glance: '概览',
    pauseLog: '暂停或继续日志',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    minimize: '最小化',
    zoomWindow: '缩放',
    closeWindow: '关闭窗口',
    allToFront: '前置全部窗口',
    services: '服务',
    hide: '隐藏 Porthole',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
  },

  share: '共享',
  logFiles: '日志文件',
  allFiles: '所有文件',
  checkForUpdates: '检查更新…',
  updates: {
    none: (version) => ({
      message: 'Porthole 已是最新版本',
      detail: `当前版本为 ${version}。`,
      buttons: { ok: '好' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} 可供更新`,
      detail: `当前版本为 ${version}。现在下载新版本，退出时安装。`,
      buttons: { download: '下载', later: '以后再说' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} 已准备就绪`,
      detail: '退出时将进行安装。在再次启动 Porthole 之前，共享会停止。',
      buttons: { quit: '退出并安装', later: '稍后' },
    }),
    failed: {
      message: '更新未能完成',
      detail: 'Porthole 保持不变。请检查网络连接，稍后再试。',
      buttons: { ok: '好' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port 需要一个数字' : `“${text}”不是端口`,
    detail: '端口是 0 到 65535 之间的数字，0 表示任选一个空闲端口。将按未指定端口继续共享。',
    buttons: { ok: '好' },
  }),
  nothingThere: (path) => ({
    message: '没有可以共享的内容',
    detail: `${path} 处没有文件夹或文件。`,
    buttons: { ok: '好' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`“${name}”`),
    detail: '',
    buttons: { another: '选择其他内容', anyway: '仍要共享' },
  }),
  logExposed: (names) => ({
    message: `日志将位于正在共享的${names.map((name) => `“${name}”`).join('、')}中：网络中的所有人都能看到谁来访、取走了什么。`,
    detail: '',
    buttons: { another: '选择其他位置', anyway: '仍要放在那里' },
  }),
  finderRefused: {
    message: '无法更改访达的菜单',
    detail: '请将 Porthole 移到“应用程序”文件夹，从那里打开，然后重试。',
    buttons: { ok: '好' },
  },
  settingsSetAside: (file) => ({
    message: '无法读取设置',
    detail: `设置文件已损坏。Porthole 将使用其中仍可读取的部分，损坏的文件已保留为 ${file}。`,
    buttons: { ok: '好' },
  }),
  sharesNarrowed: (names) => ({
    message: '部分共享现在仅限这台电脑访问',
    detail: [
      ...names.map((name) => `• ${name}`),
      '有关访问权限的设置无法读取。请先查看这些共享，再允许其他人访问。',
    ].join('\n'),
    buttons: { ok: '好' },
  }),
  quitUnsaved: (problem) => ({
    message: '最近的更改尚未保存',
    detail: `${unsavedBecause[problem]}如果现在退出，下次启动 Porthole 时将不再有这些更改。`,
    buttons: { retry: '重试', quit: '仍要退出', cancel: '取消' },
  }),
  keepsSharing: {
    message: 'Porthole 会继续共享',
    detail: '窗口将关闭，共享不会中断。点按托盘中的圆窗图标，即可返回、停止共享或退出。',
    buttons: { keep: '继续共享', quit: '停止并退出' },
  },
  closeWithoutTray: {
    message: '关闭窗口后继续共享吗？',
    detail:
      '此桌面没有可以用来返回的托盘图标。如果让 Porthole 继续运行，再次启动它即可看到窗口。你可以在设置中更改这一选择。',
    buttons: { 'keep-running': '继续共享', quit: '停止并退出', cancel: '取消' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `有 ${stakes.downloads} 个下载正在进行，仍要退出吗？`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: '完成后退出', now: '立即退出', cancel: '取消' },
    }),
    stop: (stakes, name) => ({
      message: `有 ${stakes.downloads} 个下载正在进行，仍要停止共享“${name}”吗？`,
      detail: atStake(stakes),
      buttons: { wait: '完成后停止', now: '立即停止', cancel: '取消' },
    }),
    stopAll: (stakes) => ({
      message: `有 ${stakes.downloads} 个下载正在进行，仍要停止共享吗？`,
      detail: atStake(stakes),
      buttons: { wait: '完成后停止', now: '立即停止', cancel: '取消' },
    }),
    remove: (stakes, name) => ({
      message: `有 ${stakes.downloads} 个下载正在进行，仍要移除“${name}”吗？`,
      detail: `${atStake(stakes)}共享的内容本身不受影响。`,
      buttons: { wait: '完成后移除', now: '立即移除', cancel: '取消' },
    }),
    narrow: (stakes, name) => ({
      message: `其他人正在下载，仍要让“${name}”仅限这台电脑吗？`,
      detail: `${atStake(stakes)}这台电脑上的下载不受影响。`,
      buttons: { wait: '让他们下载完', now: '立即中断', cancel: '取消' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `“${name}”保持不变，正在进行的下载不受影响。`,
    buttons: { ok: '好' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole 无法使用自己的文件夹，因此不能启动',
    detail: `设置保存在 ${folder}，但那里无法写入：磁盘已满、只读，或你没有权限。请解决后再启动 Porthole。`,
    buttons: { ok: '好' },
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole 必须关闭',
    detail: `发生了不应发生的错误，详情已写入 ${logFolder}。`,
    buttons: { ok: '好' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `无法使用端口 ${port}`,
    address: `无法在那里共享“${name}”`,
    certificate: `无法这样加密“${name}”：证书无法使用`,
  };
}
