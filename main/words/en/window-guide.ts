/** English: what to do on the other device. */
export const guide = {
  titles: {
    others: 'Open it on the other device',
    'this-computer': 'Only this computer can open it',
    'no-network': 'There is no network',
    links: 'Only a link opens it',
    starting: 'One moment…',
    off: 'Nobody can open it now',
  },
  sentences: {
    'this-computer': 'To let other devices in, switch off “This computer only” above.',
    'no-network': 'Connect this computer to Wi-Fi or by cable. The code for other devices then appears here by itself.',
    links: 'Create a link above and send it to people. Without one nobody sees anything.',
    starting: 'The code for other devices appears here.',
    off: 'Start, and the code for other devices appears here.',
  },
  sameNetwork: 'Join the same Wi-Fi or network as this computer.',
  scanOrType: 'Scan the code with the camera, or type the address:',
  scanFor: {
    pin: 'Scan the code: it opens without the PIN. Or type the address:',
    password: 'Scan the code: it opens without the password. Or type the address:',
  },
  scanLink: 'Scan the code with the camera: it is a link. Or create another above and send it.',
  codeLabel: 'QR code that opens it',
  typePin: 'If you typed it, type the PIN too:',
  typePassword: 'If you typed it, type the password too.',
  whoCan: {
    pin: 'Whoever has the PIN can open what you share, until you stop.',
    password: 'Whoever has the password can open what you share, until you stop.',
    people: 'Only the people whom you named can open what you share, each with a password.',
    links: 'Only who has a link can open what you share, until you stop.',
  },
  done: 'Done. What is taken shows here.',
  openHere: 'Open it on this computer',
};
