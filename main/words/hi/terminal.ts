/** What the terminal says to a person, in Hindi. */
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('hi');
const who = 'इस शेयर तक पहुँचने वाला हर व्यक्ति';
const another = 'अगली बार शुरू होने पर नई बनेगी, और हर डिवाइस को उस पर फिर से भरोसा करना होगा';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'एक टेक्स्ट',
  files: (count) => plural(count, { one: '# फ़ाइल', other: '# फ़ाइलें' }),

  sharing: {
    portRefused: (port) => `ब्राउज़र पोर्ट ${port} खोलने से मना करते हैं; केवल दूसरे प्रोग्राम खोल सकते हैं। --port से कोई और चुनें।`,
    handedOver: (shared) => `ऐप ${shared} शेयर कर रहा है। इस टर्मिनल से शेयर करने के लिए --terminal जोड़ें।`,
    codeOpens: 'कोड स्कैन करने पर यह बिना पासवर्ड खुलता है।',
    noBrowser: (url) => `कोई ब्राउज़र नहीं खुल सका: ${url} पर खुद जाएँ।`,
    logNotWritten: (code) => `लॉग लिखा नहीं जा सकता (${code}); शेयरिंग उसके बिना जारी है।`,
    logLeftOut: (count) =>
      plural(count, {
        one: 'लॉग की # पंक्ति छोड़ दी गई क्योंकि उसे समय पर किसी ने नहीं पढ़ा; शेयरिंग जारी रही।',
        other: 'लॉग की # पंक्तियाँ छोड़ दी गईं क्योंकि उन्हें समय पर किसी ने नहीं पढ़ा; शेयरिंग जारी रही।',
      }),
    sandbox: 'इस शेयर के पेज बिना स्क्रिप्ट दिखाए जाते हैं; उन्हें चलाने के लिए --site on से वेबसाइट की तरह शेयर करें।',
    pinStopped: 'किसी ने एक घंटे में सौ बार PIN का अनुमान लगाया: अब वह कुछ नहीं खोलता। दूसरे PIN के साथ फिर शुरू करें।',
    proxy: (address) =>
      `अनुरोध ${address} के प्रोग्राम से होकर आ रहे हैं। क्या वह आपका प्रॉक्सी है? तो --trust-proxy ${address} के साथ शुरू करें; तब तक उसके सभी विज़िटर एक गिने जाएँगे।`,
    lacking: (target) =>
      `${target} में वह नहीं था जो पढ़ा नहीं जा सका; उसके आर्काइव की MISSING FILES.txt बताती है कि क्या और क्यों।`,
  },

  failed: {
    portTaken: (port, holder) =>
      `पोर्ट ${port} इस्तेमाल में है (${holder}); --port से कोई और चुनें, या अगले खाली पोर्ट के लिए --port ${port}+ दें।`,
    anotherProgram: 'कोई और प्रोग्राम',
    process: (pid) => `प्रोसेस ${pid}`,
    program: (name, pid) => `${name}, प्रोसेस ${pid}`,
    noPortFree: (port) => `न पोर्ट ${port} खाली है, न उससे ऊपर का कोई; --port से छोटी संख्या चुनें।`,
    portNotPermitted: (port) => `यह खाता पोर्ट ${port} इस्तेमाल नहीं कर सकता; 1024 या उससे ऊपर चुनें।`,
    noSuchAddress: (address) => `${address} इस कंप्यूटर का पता नहीं है।`,
    theAddress: 'दिया गया पता',
    folderMissing: (folder) => `फ़ोल्डर ${folder} मौजूद नहीं है।`,
    notAFolder: (path) => `${path} फ़ोल्डर नहीं है।`,
    notReadable: (path) => `यह खाता ${path} नहीं पढ़ सकता।`,
    fileMissing: (file) => `फ़ाइल ${file} मौजूद नहीं है।`,
    filesMissing: (count) => plural(count, { one: '# फ़ाइल में से कोई मौजूद नहीं है।', other: '# फ़ाइलों में से कोई मौजूद नहीं है।' }),
    unexpected: (detail) => `शेयरिंग जारी नहीं रह सकी: ${detail}।`,
  },

  exposed: {
    'whole-disk': (name) => `${name} पूरी डिस्क है: ${who} वह सब पढ़ सकता है जो यह खाता पढ़ सकता है।`,
    home: (name) => `${name} में किसी व्यक्ति का सब कुछ है: ${who} उसके सभी दस्तावेज़ पढ़ सकता है।`,
    keys: (name) => `${name} में कुंजियाँ या पासवर्ड हैं: ${who} उन्हें पढ़ सकता है।`,
    system: (name) => `${name} सिस्टम का हिस्सा है: ${who} पढ़ सकता है कि यह कंप्यूटर कैसे सेट है।`,
    'own-files': (name) => `${name} में Porthole की सेटिंग हैं: ${who} पढ़ सकता है कि आप क्या-क्या शेयर करते हैं।`,
    'log-folder': (name) => `${name} में Porthole का लॉग है: ${who} पढ़ सकता है कि कौन आता है और क्या ले जाता है।`,
  },

  trouble: {
    connections: (visitor) => `${visitor} बार-बार एक विज़िटर की सीमा से ज़्यादा कनेक्शन खोल रहा है।`,
    leaving: (visitor) => `${visitor} बार-बार समय लेने वाली चीज़ें माँगकर उनके आने से पहले चला जाता है।`,
    refused: (visitor) => `${visitor} बार-बार एक विज़िटर की सीमा से ज़्यादा माँग रहा है।`,
    unfinished: (visitor) => `${visitor} बार-बार ऐसा कुछ शुरू करता है जिसे कभी पूरा नहीं करता।`,
    nonsense: (visitor) => `${visitor} बार-बार ऐसा कुछ भेज रहा है जो अनुरोध नहीं है।`,
    guessing: (visitor) => `${visitor} ने बहुत बार गलत PIN डाला और पंद्रह मिनट बाहर रहेगा।`,
  },

  certificate: {
    notMade: (detail) => `सर्टिफ़िकेट नहीं बन सका: ${detail}।`,
    authority: {
      damaged: (file) => `${file} की अथॉरिटी खराब है। उसे बैकअप से वापस लाएँ, या फ़ाइल हटा दें: ${another}।`,
      expired: (file) => `${file} की अथॉरिटी अभी मान्य नहीं है। क्या घड़ी सही है? अगर हाँ, तो फ़ाइल हटा दें: ${another}।`,
      unreadable: (file) => `${file} की अथॉरिटी पढ़ी नहीं जा सकती। इस खाते को पढ़ने दें, या फ़ाइल हटा दें: ${another}।`,
      'not-kept': (file) => `अथॉरिटी ${file} में रखी नहीं जा सकती। इस खाते को वहाँ लिखने दें, या XDG_DATA_HOME से जगह बताएँ।`,
    },
    given: {
      'not-read': (file, code) => `${file} पढ़ी नहीं जा सकती (${code})।`,
      'no-certificate': (file) => `${file} में सर्टिफ़िकेट नहीं है; वह PEM रूप में होना चाहिए।`,
      'no-key': (file) => `${file} में निजी कुंजी नहीं है; वह PEM रूप में होनी चाहिए।`,
      'encrypted-key': (file) => `${file} की कुंजी को पासफ़्रेज़ चाहिए। उसे openssl pkey से हटाएँ, और फ़ाइल किसी को न दें।`,
      'no-pair': (file) => `${file} की कुंजी किसी और सर्टिफ़िकेट की है।`,
      expired: (file) => `${file} का सर्टिफ़िकेट समाप्त हो चुका है।`,
      'not-usable': (file, code) => `${file} का सर्टिफ़िकेट इस्तेमाल नहीं हो सकता (${code})।`,
    },
    unknown: 'अज्ञात',
    kept: (sentence) => `${sentence} सर्टिफ़िकेट पहले जैसा ही रहेगा।`,
    handshake: {
      distrust: (visitor) =>
        `${visitor} के साथ https विफल रहा: वह अभी इस कंप्यूटर पर भरोसा नहीं करता; तरीका /~porthole/trust बताता है।`,
      'too-old': (visitor) => `${visitor} के साथ https विफल रहा: वह TLS 1.1 से नया कुछ नहीं, या आज का कोई सिफ़र नहीं जानता।`,
      slow: (visitor) => `${visitor} के साथ https विफल रहा: हैंडशेक समय पर पूरा नहीं हुआ।`,
      broken: (visitor, code) => `${visitor} के साथ https विफल रहा (${code})।`,
    },
  },

  check: {
    asking: (url) => `${url} से पूछ रहा है`,
    connected: (address) => `${address} से कनेक्ट हुआ`,
    secured: (protocol) => `${protocol} से एन्क्रिप्ट हुआ`,
    sent: (bytes) => plural(bytes, { one: 'अनुरोध भेजा, # बाइट', other: 'अनुरोध भेजा, # बाइट' }),
    firstByte: 'जवाब का पहला बाइट',
    head: 'जवाब का हेडर पूरा आया',
    closed: (bytes) => plural(bytes, { one: '# बाइट सामग्री के बाद बंद', other: '# बाइट सामग्री के बाद बंद' }),
    broken: (code) => `विफल: ${code}`,
    certificateFor: (names) => `इनके लिए सर्टिफ़िकेट: ${names}`,
    noName: 'कोई नाम नहीं',
    validity: (from, to, days) =>
      `${from} से ${to} तक मान्य (${plural(days, { one: '# दिन बाकी', other: '# दिन बाकी' })})`,
    issuedBy: (validity, issuer) => `${validity}, जारीकर्ता: ${issuer}`,
    trust: (url) => `भरोसा करने तक डिवाइस चेतावनी देते हैं; Porthole का शेयर तरीका ${url} पर बताता है।`,
    complaints: {
      'not-covered': (host) =>
        `क्लाइंट इसे अस्वीकार करेगा: यह ${host} के लिए नहीं है। इसके किसी नाम का इस्तेमाल करें, या इस नाम वाले सर्टिफ़िकेट से शेयर करें।`,
      expired: 'क्लाइंट इसे अस्वीकार करेगा: यह समाप्त हो चुका है। क्या इस कंप्यूटर की घड़ी सही है? अगर हाँ, तो नया चाहिए।',
      'not-yet-valid': 'क्लाइंट इसे अस्वीकार करेगा: यह अभी मान्य नहीं है। यहाँ की घड़ी गलत है, या इसे बनाते समय गलत थी।',
      'unknown-authority': 'क्लाइंट चेतावनी देगा: उसे नहीं पता कि इसे किसने जारी किया।',
    },
    answers: (status) =>
      `जवाब मिला, स्टेटस ${status}। अगर दूसरे फिर भी न खोल पाएँ, तो शायद फ़ायरवॉल रोक रहा है: यहाँ से यह नहीं दिखता।`,
    answersWith: (status) => `जवाब मिला, लेकिन स्टेटस ${status} के साथ।`,
    portRefused: (port) => `जवाब मिला, लेकिन ब्राउज़र पोर्ट ${port} खोलने से मना करते हैं: शेयर के लिए कोई और चुनें।`,
    certificateRefused: 'जवाब मिला, लेकिन क्लाइंट उसका सर्टिफ़िकेट अस्वीकार करते हैं।',
    otherHost: (host, hostname) =>
      `वहाँ सर्वर है, लेकिन वह ${host} नाम का जवाब नहीं देता। शेयर --allow-host ${hostname} के साथ देता है।`,
    notHttp: (host, port) => `${host} के पोर्ट ${port} पर कुछ है, लेकिन वह HTTP नहीं बोलता।`,
    notEncrypted: (host, port) =>
      `${host} के पोर्ट ${port} पर कुछ है, लेकिन https नहीं है: http:// आज़माएँ, या --tls के साथ शेयर करें।`,
    refused: (host, port) => `${host} के पोर्ट ${port} पर कुछ भी कनेक्शन नहीं लेता: वहाँ कुछ शेयर नहीं है, या फ़ायरवॉल मना करता है।`,
    silent: (host, port) =>
      `${host} के पोर्ट ${port} से कुछ वापस नहीं आया: कंप्यूटर बंद है या कहीं और है, या फ़ायरवॉल भेजा हुआ गिरा देता है।`,
    unreachable: (host) => `यहाँ से ${host} तक कोई रास्ता नहीं है: दोनों एक ही नेटवर्क पर नहीं हैं।`,
    unknownName: (host) => `नाम ${host} यहाँ ज्ञात नहीं है; अंकों वाला पता आज़माएँ।`,
    brokeOff: (host, port) => `${host} के पोर्ट ${port} से कनेक्शन टूट गया।`,
  },
};
