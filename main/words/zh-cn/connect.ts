/** The page that says how a share becomes a drive, in Simplified Chinese. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: '连接为驱动器',
  offer: '连接为驱动器…',
  intro: '可以在文件管理器或任何支持 WebDAV 的程序中打开此共享。',
  readOnly: '你可以查看并从这里复制，但不能添加或更改文件。',
  asksFor: '出现提示时：用户名填写你收到的名称（或任意名称），密码填写 PIN 码或密码。',
  others: '其他系统和程序',
  back: '返回文件',
  copy: '复制',
  copied: '已复制',
  systems: {
    mac: {
      name: 'Mac',
      steps: '在访达中选择“前往”›“连接服务器”（⌘K），粘贴此地址，然后按“连接”。',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps: '打开命令提示符，粘贴这一行并按 Enter。之后驱动器会出现在资源管理器中。',
      notes: [
        '设有 PIN 码或密码的共享只能通过 https 连接，并且此电脑必须信任其证书。',
        '除非更改注册表，Windows 从这类驱动器只接受不超过 50 MB 的文件。',
        '如果提示找不到网络路径，请启动 WebClient 服务。如果这些限制造成不便，请使用 rclone。',
      ],
    },
    linux: {
      name: 'Linux',
      steps: '在“文件”（GNOME）中选择“其他位置”，将此地址粘贴到“连接到服务器”处。KDE 请将 dav 换成 webdav。',
      notes: [],
    },
    phone: {
      name: '手机或平板电脑',
      steps: '在支持 WebDAV 的文件管理器中，用此地址添加服务器。',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        '在任何装有 rclone 的系统上：第一行记住此共享，第二行将其变为驱动器（Windows 上为 X:，需要 WinFsp；其他系统上为文件夹）。',
      notes: ['vendor 设为 owncloud，因此会保留文件时间与校验和。'],
    },
  },
};
