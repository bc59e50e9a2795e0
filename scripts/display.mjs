/** Whether a window can be shown here. */
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';

/** A display that takes longer to answer, as through a firewall that drops packets, shows no window either. */
const ANSWER_MS = 5_000;

/** Displays that others forward (`ssh -X`) are TCP ports from this one on. */
const FIRST_FORWARDED_PORT = 6000;

/**
 * Where a display server should listen; undefined for a name that only a display library understands.
 * @param {string} name value of DISPLAY, such as `:0`, `unix:0.0` or `localhost:10.0`
 * @returns {readonly net.NetConnectOpts[] | undefined}
 */
export function parseDisplay(name) {
  const { host, number } = /^(?<host>[\w.-]*):(?<number>\d{1,4})(\.\d+)?$/.exec(name)?.groups ?? {};
  if (number === undefined) return undefined;
  if (host) return host === 'unix' ? sockets(number) : [{ host, port: FIRST_FORWARDED_PORT + Number(number) }];
  return sockets(number);
}

/**
 * A file, and the same name in Linux's abstract namespace, where there is no file.
 * @param {string} number
 * @returns {readonly net.NetConnectOpts[]}
 */
function sockets(number) {
  const file = `/tmp/.X11-unix/X${number}`;
  return [{ path: file }, { path: `\0${file}` }];
}

/**
 * On Linux, whether a display server answers where the environment says there is one: a terminal that outlived its desktop
 * keeps the name. Elsewhere there always is one.
 * @param {NodeJS.ProcessEnv} env
 */
export async function hasDisplay(env) {
  if (process.platform !== 'linux') return true;
  if (env.WAYLAND_DISPLAY && (await answers({ path: path.resolve(env.XDG_RUNTIME_DIR ?? '/', env.WAYLAND_DISPLAY) })))
    return true;
  if (!env.DISPLAY) return false;
  const places = parseDisplay(env.DISPLAY);
  if (places === undefined) return true;
  for (const place of places) if (await answers(place)) return true;
  return false;
}

/** @param {net.NetConnectOpts} place */
async function answers(place) {
  const socket = net.connect(place);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
