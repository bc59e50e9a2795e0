/** English: what to do on the other device. */
export const guide = {
  titles: {
    others: 'Open it on the other device',
    'this-computer': 'Only this computer can open it',
    'no-network': 'There is no network',
    starting: 'One moment…',
    off: 'Nobody can open it now',
  },
  sentences: {
    'this-computer': 'To let other devices in, switch off “This computer only” above.',
    'no-network': 'Connect this computer to Wi-Fi or by cable. The code for other devices then appears here by itself.',
    starting: 'The code for other devices appears here.',
    off: 'Start, and the code for other devices appears here.',
  },
  sameNetwork: 'Join the same Wi-Fi or network as this computer.',
  scanOrType: 'Scan the code with the camera, or type the address:',
  done: 'Done. What is taken shows here.',
  openHere: 'Open it on this computer',
};
