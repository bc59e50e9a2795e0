/** The app's name among all apps: the `appId` of `electron-builder.yml`. */
export const APP_ID = 'app.porthole.desktop';
