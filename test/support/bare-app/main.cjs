/** The least that an Electron app can be: a window with one button. What its launch takes is not ours to save. */
// biome-ignore lint/correctness/noUndeclaredDependencies: the runtime brings it.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1080, height: 720 });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<button>Hello</button>');
});
