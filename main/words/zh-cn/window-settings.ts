/** Simplified Chinese: the settings. */
import type { Words } from '../en/window.ts';

export const settings: Words['settings'] = {
  title: '设置',
  back: '返回',
  groups: {
    appearance: '外观',
    sharing: '共享',
    notifications: '通知',
    background: '后台运行',
    about: '关于',
  },
  labels: {
    theme: '主题',
    language: '语言',
    notifyFirstVisitor: '共享的第一位访客',
    notifyFinished: '已完成的下载',
    notifyBlocked: '访客使共享过载，或被屏蔽后尝试访问',
    keepAwake: '下载期间不让电脑休眠',
    startAtLogin: '登录时启动 Porthole',
    showInFinder: '在访达中显示“用 Porthole 共享”',
    onClose: '关闭窗口时',
    announceName: '在局域网中公布共享',
  },
  values: {
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    ask: '首次询问我',
    'keep-running': '让 Porthole 继续运行',
    quit: '退出 Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': '更改无法保存：磁盘已满。',
      'folder-missing': '更改无法保存：所在文件夹已不存在。',
      'not-permitted': '更改无法保存：系统不允许写入。',
      unexpected: '更改无法保存。',
    },
    tryAgain: '重试保存',
    waiting: '退出前这些更改仍然有效，一旦可以写入就会保存。',
    showFile: '显示文件夹',
  },
  checkForUpdates: '检查更新…',
  on: '开',
  off: '关',
  changed: (label, value) => `${label}：${value}`,
  notificationsNote: '只在你没有查看窗口时发出。',
  hints: {
    notifyFinished: '较大或耗时较长的文件完整送达时。',
    keepAwake: '显示器仍会照常关闭。',
    startAtLogin: '不打开窗口，各项共享保持上次的状态。',
    announceName: '这样别人可以用以 .local 结尾的名称打开，也能在附近网页的列表中找到。',
    showInFinder: '右键点按文件夹或文件时，位于“快速操作”或“服务”中。',
    onCloseTray: '托盘图标可以让窗口回来。',
    onCloseNoTray: '此桌面没有托盘：再次启动 Porthole 即可让窗口回来。',
  },
};
