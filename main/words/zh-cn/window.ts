/** Simplified Chinese. */
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
  listed: (parts) => listed(parts, 'zh-CN'),
  sentences: (parts) => parts.join(''),
  labelled: (label, value) => `${label}：${value}`,
  noted: (text, note) => `${text}（${note}）`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: '复制',
  copied: '已复制',
  close: '关闭',
  closeMessage: '关闭此消息',
  undo: '撤销',
  cancel: '取消',
  tryAgain: '重试',
  somethingWrong: '出了点问题，请再试一次。',
  windowBroke: '这个窗口遇到了问题，共享仍在继续。',
  reload: '重新载入窗口',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} 毫秒`,
  seconds: (value) => `${value} 秒`,
  minutes: (value) => `${value} 分`,
  hours: (value) => `${value} 小时`,
  perSecond: (size) => `${size}/秒`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: '把文件夹共享给身边的设备，并看到他们取走了什么。',
  drop: '把文件夹拖到这里',
  choose: '或者选择一个',
  recent: '最近的文件夹',
};

const share: Words['share'] = {
  announced: (parts) => parts.join('，'),
  stopped: '未共享',
  starting: '正在启动',
  running: '正在共享',
  stopping: '正在停止',
  failed: '未共享',
  start: '开始',
  stop: '停止',
  waiting: '下载完成后停止',
  stopNow: '立即停止',
  keepSharing: '继续共享',
  visitors: (count) => (count.value === 0 ? '没有访客' : `${count.text} 位访客`),
  wereHere: (count, only) => (only === undefined ? `来过 ${count.text} 位访客` : `${only} 来过`),
  folderActions: (name) => `对 ${name} 的操作`,
  chooseAnother: '选择其他文件夹…',
  showFolder: '在文件管理器中显示',
  site: {
    title: '作为网站显示',
    choices: { automatic: '自动', on: '开', off: '关' },
    hint: '网站的网页可以运行脚本，其他网页则不能。“自动”：文件夹里有 index.html 时开启。',
  },
  address: '地址',
  copyAddress: '复制地址',
  addressCopied: '地址已复制',
  showQrCode: '显示二维码',
  qrCode: '二维码',
  openInBrowser: '在浏览器中打开',
  open: '打开',
  whoCan: '在你停止之前，网络中的每个人都能打开你共享的内容。',
  otherAddresses: (count) => `另有 ${count.text} 个地址`,
  addressKinds: {
    lan: '局域网',
    name: '按名称，需支持 .local',
    virtual: 'VPN 或虚拟网卡',
    loopback: '仅限本机',
  },
  addressChanged: (name, url) => `网络已变化。“${name}”现在的地址是 ${url}`,
  thisComputerOnly: '仅限本机',
  thisComputerOnlyHint: '开启后，只有本机上的程序能打开这个地址，其他人都不能。',
  thisComputerOnlyNote: '只有本机上的程序能打开这个地址。其他设备无论在哪个网络中都不能。',
  loopbackOnly: '没有找到网络：只有本机能打开这个地址。',
  noAddressYet: '开始共享后，地址会显示在这里，网络中的每个人都能打开它。',
  port: '端口',
  portNumber: (port) => `端口 ${port}`,
  anyPort: '任意空闲端口',
  changePort: (port) => (port === 0 ? '任意空闲端口：更改' : `端口 ${port}：更改`),
  portInvalid: '端口是 0 到 65535 之间的整数。',
  portRefused: (port) => `浏览器拒绝打开端口 ${port}。请换一个，例如 8000。`,
  portHint: '按回车键应用，按 Esc 键取消。0 表示任意空闲端口。',
  qrTitle: (name) => `用手机打开 ${name}`,
  qrHint: '用手机相机扫描二维码。手机和电脑须在同一网络。',
  qrLabel: (url) => `${url} 的二维码`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `端口 ${port} 正被其他程序使用。`,
  portHeld: (port, program, pid) => `端口 ${port} 正被 ${program || '其他程序'}（进程号 ${pid}）使用。`,
  portOfOtherShare: (port, name) => `端口 ${port} 已由你同时共享的 ${name} 使用。`,
  portNotPermitted: (port) => `系统不允许 Porthole 使用端口 ${port}。`,
  addressNotAvailable: '用来共享的网络地址目前不可用。',
  folderMissing: '文件夹不见了：它被移动、改名或删除，或者所在的磁盘没有连接。',
  folderNotReadable: 'Porthole 没有读取这个文件夹的权限。',
  notAFolder: '这是一个文件，不是文件夹。',
  filesMissing: '这些文件一个也找不到了：它们被移动、改名或删除，或者所在的磁盘没有连接。',
  noCertificate: '没有证书，因此无法加密。',
  workerDied: '共享意外中断。Porthole 本身和你的文件都没有问题。',
  unexpected: '无法共享这个文件夹，Porthole 不清楚原因。',
  takePort: (port) => `改用端口 ${port}`,
  otherPort: '改用其他端口',
  chooseFolder: '选择其他文件夹…',
  restart: '重新启动',
  technical: '技术细节',
  stopTrying: '不再尝试',
  triesByItself: '一旦条件恢复，会自动继续共享。',
  recovered: (name, what) => `“${name}”：${what}`,
  folderBack: '文件夹回来了，已重新开始共享。',
  filesBack: '文件回来了，已重新开始共享。',
  portFree: '端口已空闲，已重新开始共享。',
  restarted: '共享曾意外中止，现已自动重新启动。',
};

const transfers: Words['transfers'] = {
  title: '传输',
  disconnect: '断开',
  disconnectVisitor: (visitor, file) => `断开 ${visitor} 对 ${file} 的下载`,
  clearFinished: '清除已结束的',
  sentOf: (sent, total) => `${sent} / ${total}`,
  timeLeft: (duration) => `还剩 ${duration}`,
  stalled: '等待访客接收',
  connections: (count) => `${count.text} 个连接`,
  parts: (size) => `文件的若干部分，文件共 ${size}`,
  part: (from, size) => `从 ${from} 处开始，文件共 ${size}`,
  progress: (file, visitor) => `${visitor} 下载 ${file} 的进度`,
  complete: '已完成',
  partComplete: '部分内容已完成',
  lacking: '已完成，不含无法读取的内容',
  aborted: '访客已中止',
  cut: '已被切断',
  timedOut: '已超时',
  disconnected: '由你结束',
  missing: (size) => `还差 ${size}`,
  took: (size, duration) => `${size}，用时 ${duration}`,
  average: (speed) => `平均 ${speed}`,
};

const visitors: Words['visitors'] = {
  block: '屏蔽访客',
  blockVisitor: (visitor) => `屏蔽访客 ${visitor}`,
  blockOf: (visitor, file) => `屏蔽正在下载 ${file} 的 ${visitor}`,
  blockOn: (visitor, share) => `屏蔽访客 ${visitor}，不再访问 ${share}`,
  trouble: {
    connections: (visitor) => `${visitor} 不断建立连接，超过了一位访客的限额。`,
    leaving: (visitor, subject) => `${visitor} 不断请求${subject}，又随即离开。`,
    refused: (visitor, subject) => `${visitor} 不断请求${subject}，超过了一位访客的限额。`,
    unfinished: (visitor) => `${visitor} 不断发起请求却从不完成。`,
    nonsense: (visitor) => `${visitor} 不断发送无效的请求。`,
    guessing: (visitor) => `有人在猜 PIN 码：${visitor} 暂时不能再试。`,
    subjects: {
      archives: '压缩包',
      searches: '搜索',
      checksums: '校验和',
      contents: '压缩包内容',
      listings: '文件列表',
      thumbnails: '缩略图',
      other: '文件',
    },
  },
  blockedNow: (visitor) => `已屏蔽 ${visitor}。屏蔽名单在访客人数旁边。`,
  blockThisTitle: '屏蔽本机？',
  blockThis: (visitor) => `${visitor} 就是这台电脑：取消屏蔽之前，本机的浏览器将打不开这个共享。`,
  blockAnyway: '仍要屏蔽',
  blocked: (count) => `已屏蔽 ${count.text} 位`,
  blockedTitle: '已屏蔽的访客',
  since: (time) => `自 ${time} 起`,
  attempts: (count) => `已拒绝 ${count.text} 次连接`,
  until: (time) => `多次输错 PIN 码，直到 ${time}`,
  unblock: '取消屏蔽',
  unblockVisitor: (visitor) => `取消屏蔽 ${visitor}`,
};

const drop: Words['drop'] = {
  share: '松开即可共享',
  shareAll: '松开即可全部共享',
  beside: '已经共享的内容会继续共享。',
  notAFolder: '这不是文件夹。',
  notShareable: '只能共享文件夹和文件。',
  unknownPath: '系统没有告知它的位置，请改用选择的方式。',
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
