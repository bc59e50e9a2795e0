/** Servers that programs take for a drive, beside nginx: Apache's mod_dav and rclone. */
import { chmod, chown } from 'node:fs/promises';
import path from 'node:path';
import { isRoot, KEEP_ALIVE_SECONDS, writeConfiguration } from './configuration.ts';
import { readVersion } from './program.ts';
import type { ServerKind, Site } from './server.ts';

const APACHE_MODULES = '/usr/lib/apache2/modules';

/** Whom Apache's children are on any system: as root it refuses to serve. */
const NOBODY = 65_534;

export const APACHE: ServerKind = {
  id: 'apache',
  title: 'Apache mod_dav',
  setups: ['receiving'],
  piecewise: 'content-range',
  findVersion: () => readVersion('apache2', ['-v']),
  prepare: async (site) => {
    const file = await writeConfiguration(site, 'apache.conf', apacheConfiguration(site));
    if (isRoot()) await giveAway(site);
    return { program: 'apache2', args: ['-D', 'FOREGROUND', '-f', file] };
  },
};

export const RCLONE: ServerKind = {
  id: 'rclone',
  title: 'rclone serve webdav',
  setups: ['receiving'],
  findVersion: () => readVersion('rclone', ['version']),
  prepare: async ({ folder, port, scratch }) => ({
    program: 'rclone',
    args: [
      ...['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`, '--config', path.join(scratch, 'rclone.conf')],
      // As the others it sees what is on the disk now.
      ...['--dir-cache-time', '0s'],
    ],
    env: { XDG_CACHE_HOME: scratch },
  }),
};

function apacheConfiguration({ folder, port, scratch }: Site): string {
  const modules = ['mpm_event', 'authz_core', 'dav', 'dav_fs'];
  return `${modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
ServerName localhost
${isRoot() ? 'User nobody\nGroup nogroup' : ''}
Listen 127.0.0.1:${port}
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/error.log
CustomLog ${scratch}/access.log combined
LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
KeepAliveTimeout ${KEEP_ALIVE_SECONDS}
MaxKeepAliveRequests 0
DavLockDB ${scratch}/locks
DocumentRoot ${folder}
LimitRequestBody 0
<Directory ${folder}>
  Dav On
  Require all granted
</Directory>
`;
}

/** The folders above are another's: they only have to let it pass. */
async function giveAway({ folder, scratch }: Site): Promise<void> {
  await chmod(path.dirname(scratch), 0o755);
  for (const own of [folder, scratch]) await chown(own, NOBODY, NOBODY);
}
