/** What the terminal says to a person, in Simplified Chinese. */
import type { TerminalWords } from '../en/terminal.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const who = '所有能访问此共享的人';
const another = '下次启动时会创建新的颁发机构，每台设备都需要重新信任它';

export const words: TerminalWords = {
  help,
  problems,

  aText: '一段文本',
  files: (count) => `${count} 个文件`,

  sharing: {
    portRefused: (port) => `浏览器拒绝打开端口 ${port}，只有其他程序可以使用。请用 --port 选择其他端口。`,
    handedOver: (shared) => `应用正在共享 ${shared}。要改为从此终端共享，请加上 --terminal。`,
    codeOpens: '扫描此码无需密码即可打开。',
    noBrowser: (url) => `无法打开浏览器：请自行前往 ${url}。`,
    logNotWritten: (code) => `无法写入日志（${code}）；共享继续进行，不再记录日志。`,
    logLeftOut: (count) => `由于未被及时读取，日志中有 ${count} 行被略去；共享仍在继续。`,
    sandbox: '此共享的页面显示时不运行脚本；要让脚本运行，请用 --site on 将其作为网站共享。',
    pinStopped: '有人在一小时内猜了一百次 PIN 码：此 PIN 码已不能打开任何内容。请换一个 PIN 码重新启动。',
    proxy: (address) =>
      `请求经由 ${address} 上的程序而来。那是你的代理吗？如果是，请用 --trust-proxy ${address} 启动；在此之前，它的所有访客都算作一位。`,
    lacking: (target) => `${target} 缺少无法读取的内容；其压缩包中的 MISSING FILES.txt 说明缺少什么及原因。`,
  },

  failed: {
    portTaken: (port, holder) =>
      `端口 ${port} 已被占用（${holder}）；请用 --port 选择其他端口，或用 --port ${port}+ 选择下一个空闲端口。`,
    anotherProgram: '另一个程序',
    process: (pid) => `进程 ${pid}`,
    program: (name, pid) => `${name}，进程 ${pid}`,
    noPortFree: (port) => `端口 ${port} 及以上均无空闲；请用 --port 选择较小的端口。`,
    portNotPermitted: (port) => `此帐户不能使用端口 ${port}；请选择 1024 或以上的端口。`,
    noSuchAddress: (address) => `${address} 不是这台电脑的地址。`,
    theAddress: '该地址',
    folderMissing: (folder) => `没有文件夹 ${folder}。`,
    notAFolder: (path) => `${path} 不是文件夹。`,
    notReadable: (path) => `此帐户无权读取 ${path}。`,
    fileMissing: (file) => `没有文件 ${file}。`,
    filesMissing: (count) => `这 ${count} 个文件都不存在。`,
    unexpected: (detail) => `共享无法继续：${detail}。`,
  },

  exposed: {
    'whole-disk': (name) => `${name} 是整个磁盘：${who}都能读取此帐户可读的全部内容。`,
    home: (name) => `${name} 包含一个人的全部内容：${who}都能读取其中的所有文档。`,
    keys: (name) => `${name} 包含密钥或密码：${who}都能读取它们。`,
    system: (name) => `${name} 属于系统：${who}都能读取这台电脑的配置。`,
    'own-files': (name) => `${name} 包含 Porthole 自己的设置：${who}都能看到你共享的一切。`,
    'log-folder': (name) => `${name} 包含 Porthole 的日志：${who}都能看到谁来访过、获取了什么。`,
  },

  trouble: {
    connections: (visitor) => `${visitor} 不断打开超过一位访客可用数量的连接。`,
    leaving: (visitor) => `${visitor} 不断请求耗时的内容，又在送达之前离开。`,
    refused: (visitor) => `${visitor} 不断请求超过一位访客可得的内容。`,
    unfinished: (visitor) => `${visitor} 不断发起请求却从不完成。`,
    nonsense: (visitor) => `${visitor} 不断发送不是请求的内容。`,
    guessing: (visitor) => `${visitor} 输错 PIN 码的次数过多，一刻钟内不得访问。`,
  },

  certificate: {
    notMade: (detail) => `无法创建证书：${detail}。`,
    authority: {
      damaged: (file) => `${file} 中的颁发机构已损坏。请从备份恢复，或移走该文件：${another}。`,
      expired: (file) => `${file} 中的颁发机构目前无效。时钟正确吗？如果正确，请移走该文件：${another}。`,
      unreadable: (file) => `无法读取 ${file} 中的颁发机构。请允许此帐户读取，或移走该文件：${another}。`,
      'not-kept': (file) => `无法将颁发机构保存到 ${file}。请允许此帐户在那里写入，或用 XDG_DATA_HOME 指定位置。`,
    },
    given: {
      'not-read': (file, code) => `无法读取 ${file}（${code}）。`,
      'no-certificate': (file) => `${file} 中没有证书；它必须为 PEM 格式。`,
      'no-key': (file) => `${file} 中没有私钥；它必须为 PEM 格式。`,
      'encrypted-key': (file) => `${file} 中的密钥需要口令。请用 openssl pkey 去除口令，并妥善保管该文件。`,
      'no-pair': (file) => `${file} 中的密钥属于另一个证书。`,
      expired: (file) => `${file} 中的证书已过期。`,
      'not-usable': (file, code) => `无法使用 ${file} 中的证书（${code}）。`,
    },
    unknown: '未知',
    kept: (sentence) => `${sentence}证书保持不变。`,
    handshake: {
      distrust: (visitor) => `与 ${visitor} 的 https 失败：它尚未信任这台电脑；方法见 /~porthole/trust。`,
      'too-old': (visitor) => `与 ${visitor} 的 https 失败：它最高只支持 TLS 1.1，或不支持当今的加密方式。`,
      slow: (visitor) => `与 ${visitor} 的 https 失败：握手未能及时完成。`,
      broken: (visitor, code) => `与 ${visitor} 的 https 失败（${code}）。`,
    },
  },

  check: {
    asking: (url) => `正在询问 ${url}`,
    connected: (address) => `已连接到 ${address}`,
    secured: (protocol) => `已使用 ${protocol} 加密`,
    sent: (bytes) => `已发送请求，${bytes} 字节`,
    firstByte: '收到应答的第一个字节',
    head: '应答的标头已完整',
    closed: (bytes) => `收到 ${bytes} 字节内容后关闭`,
    broken: (code) => `失败：${code}`,
    certificateFor: (names) => `证书适用于 ${names}`,
    noName: '无任何名称',
    validity: (from, to, days) => `有效期从 ${from} 到 ${to}（还剩 ${days} 天）`,
    issuedBy: (validity, issuer) => `${validity}，颁发者：${issuer}`,
    trust: (url) => `设备在信任它之前会发出警告；Porthole 的共享在 ${url} 说明如何信任。`,
    complaints: {
      'not-covered': (host) => `客户端会拒绝：证书不适用于 ${host}。请使用证书中的名称，或用包含此名称的证书共享。`,
      expired: '客户端会拒绝：证书已过期。这台电脑的时钟正确吗？如果正确，就需要新的证书。',
      'not-yet-valid': '客户端会拒绝：证书尚未生效。这里的时钟有误，或创建证书时的时钟有误。',
      'unknown-authority': '客户端会警告：不知道证书由谁颁发。',
    },
    answers: (status) => `有应答，状态为 ${status}。如果其他人仍无法打开，可能是防火墙阻止了他们：从这里看不出来。`,
    answersWith: (status) => `有应答，但状态为 ${status}。`,
    portRefused: (port) => `有应答，但浏览器拒绝打开端口 ${port}：请为共享选择其他端口。`,
    certificateRefused: '有应答，但客户端会拒绝其证书。',
    otherHost: (host, hostname) => `那里有服务器，但它不应答名称 ${host}。共享加上 --allow-host ${hostname} 即可应答。`,
    notHttp: (host, port) => `${host} 的端口 ${port} 上有程序，但它不支持 HTTP。`,
    notEncrypted: (host, port) =>
      `${host} 的端口 ${port} 上有程序，但不提供 https：请尝试 http://，或使用 --tls 共享。`,
    refused: (host, port) => `${host} 的端口 ${port} 上没有程序接受连接：那里没有共享，或防火墙拒绝了连接。`,
    silent: (host, port) => `${host} 的端口 ${port} 没有任何回应：电脑已关闭或不在此处，或防火墙丢弃了发往那里的内容。`,
    unreachable: (host) => `从这里无法到达 ${host}：两者不在同一网络中。`,
    unknownName: (host) => `这里不认识名称 ${host}；请尝试数字形式的地址。`,
    brokeOff: (host, port) => `与 ${host} 端口 ${port} 的连接中断了。`,
  },
};
