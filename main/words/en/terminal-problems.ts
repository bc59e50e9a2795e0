/** What is wrong with a command line, or with a file that it names. */

export const words = {
  unknownOption: (option: string) => `Unknown option '${option}'.`,
  needsValue: (option: string) => `Option '${option}' needs a value.`,
  takesNoValue: (option: string) => `Option '${option}' does not take an argument.`,
  dashedValue: (option: string) => `${option} needs a value; one that begins with a dash is written ${option}=VALUE.`,

  nameEmpty: 'The name of what to share is empty.',
  tooManyLinks: (most: string, given: string) => `There can be ${most} links, not ${given}.`,
  appHasNoLinks: 'An app has no links: its addresses are its own.',
  appEmpty: 'The name of the app is empty.',
  oneTooMany: (name: string) => `With --app nothing else is shared; ${name} is one too many.`,
  addressEmpty: 'The address to listen on is empty; leave --bind out to listen on all.',
  noPort: (most: string, text: string) => `A port is a number from 0 to ${most}, not '${text}'.`,
  noUrl: (example: string, text: string) => `An address is written like ${example}, not '${text}'.`,
  noLogFormat: (formats: string, text: string) => `A log format is one of ${formats} and none, not '${text}'.`,
  noShell: (shells: string, text: string) => `Completions are for ${shells}, not for '${text}'.`,

  notAFile: (path: string) => `One folder can be shared, or several files; ${path} is not a file.`,
  noFile: (path: string) => `There is no file ${path}.`,
  appNotLoaded: (file: string, reason: string) => `${file} can't be loaded: ${reason}`,
  noApp: (file: string) =>
    `${file} has no default export that is a function (request) => Response, or an object with such a fetch.`,

  anonymousAlone: '--anonymous goes with --password-file or --users: without them, everybody may come in.',
  keyAlone: '--tls-key goes with --tls-cert: a key alone proves nothing.',
  certificateAlone: '--tls-cert goes with --tls-key: the key of that certificate.',

  passwordPrompt: 'Password:',
  noPassword: 'There is no password.',
  noPasswordIn: (file: string) => `There is no password in ${file}.`,
  variableEmpty: (variable: string) => `${variable} is empty; unset it to let everybody in.`,
  password: {
    tooLarge: (file: string) => `${file} is too large for a password.`,
    notRead: (file: string, code: string) => `The password in ${file} can't be read (${code}).`,
  },
  users: {
    tooLarge: (file: string) => `${file} is too large for a list of users.`,
    notRead: (file: string, code: string) => `The list of users in ${file} can't be read (${code}).`,
    line: (line: string, file: string, problem: string) => `Line ${line} of ${file}: ${problem}.`,
    stay: (sentence: string) => `${sentence} The users stay as they were.`,
    twice: 'the name stands there twice',
    tooMany: (most: string) => `more than ${most} accounts`,
    'no-name': 'there is no name before the first colon',
    'no-hash': 'the hash is neither one of npm run share -- hash nor one of htpasswd -B',
    'no-right': 'a right is look, add or change',
  },
  replicaKey: {
    tooShort: (file: string, least: string) => `The key in ${file} is too short: it takes ${least} characters or more.`,
    notRead: (file: string, code: string) => `The key in ${file} can't be read (${code}).`,
  },
  settings: {
    missing: (file: string) => `There is no settings file ${file}.`,
    tooLarge: (file: string) => `The settings file ${file} is too large.`,
    notRead: (file: string, code: string) => `The settings file ${file} can't be read (${code}).`,
    noOption: (option: string, file: string) => `There is no option '${option}', which ${file} sets.`,
    noObject: (file: string, example: string) => `The settings file ${file} is no JSON object, such as ${example}.`,
    wantsFlag: (option: string, file: string) => `'${option}' in ${file} takes true or false.`,
    wantsTexts: (option: string, file: string) => `'${option}' in ${file} takes a text or a list of texts.`,
    wantsText: (option: string, file: string) => `'${option}' in ${file} takes a text or a number.`,
  },
  link: {
    twice: (option: string, text: string) => `--link has ${option}= twice: '${text}'.`,
    noPath: '--link needs the path of what it is for; / stands for all that is shared.',
    nothingThere: (path: string) => `Nothing that is shared is called ${path}, so no link can be for it.`,
    optionsBehind: 'Behind the path stand ;ends=, ;downloads=, ;right= and ;quota= only.',
    duration: (text: string) => `A link ends after a time such as 90s, 30m, 12h or 2d, not '${text}'.`,
    downloads: (most: string, text: string) => `The downloads of a link are a number from 1 to ${most}, not '${text}'.`,
    right: (text: string) => `The right of a link is look or add, not '${text}'.`,
  },
  /** By the problem of an option of a share (share/option.ts), with what was written and what is allowed. */
  options: {
    range: (text: string) => `Addresses are written like 192.168.1.0/24, 10.0.0.7 or 2001:db8::/32, not '${text}'.`,
    rate: (text: string) => `A speed is written like 500k, 1M or 2.5M, not '${text}'.`,
    'rate-low': (text: string) =>
      `A speed can't be less than 1k octets a second; '${text}' is. Leave it out for no limit.`,
    'rate-high': (text: string) =>
      `A speed can't be more than 1000G octets a second; '${text}' is. Leave it out for no limit.`,
    size: (text: string) => `A size is written like 500M, 2G or 1.5T, not '${text}'.`,
    'size-low': (text: string) => `A size can't be nothing; '${text}' is. Leave it out for no limit.`,
    'size-high': (text: string) => `A size can't be more than 1000T; '${text}' is. Leave it out for no limit.`,
    connections: (text: string, most: string) => `A number of connections is one from 1 to ${most}, not '${text}'.`,
    host: (text: string) => `A host name is written like nas.example.org, not '${text}'.`,
    site: (text: string, choices: string) => `A site is one of ${choices}, not '${text}'.`,
    anonymous: (text: string) => `People without a password may look or add, not '${text}'.`,
    write: (text: string) => `Writing is add or change, not '${text}'.`,
    type: (text: string, example: string) => `A type is written like ${example}, not '${text}'.`,
    'base-path': (text: string) => `A base path is written like /files/, not '${text}'.`,
    field: (text: string, form: string) => `A header is ${form}, not '${text}'.`,
    'field-decided': (name: string) => `The header ${name} is decided for each response and can't be added.`,
    'certificate-file': (_text: string) => `The name of the certificate's file is empty.`,
    'key-file': (_text: string) => `The name of the key's file is empty.`,
  },
};

export type TerminalProblems = typeof words;
