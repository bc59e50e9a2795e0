/** Networks of a test's own: two computers and a cable between them, as Linux network namespaces. They need root. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, onTestFinished } from 'vitest';
import type { Finished } from './run.ts';
import { run } from './run.ts';

/** One end of the cable: a computer with one network card, `eth0`. */
export interface NamespacedHost {
  readonly namespace: string;
  readonly address: string;
  /** Puts a command before which `command` runs on this computer. */
  readonly on: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  readonly run: (command: string, args: readonly string[]) => Promise<Finished>;
}

/** The reason why no namespaces can be made here, for a person; undefined where they can. */
export function whyNoNetworks(): string | undefined {
  const probe = `porthole-${randomBytes(3).toString('hex')}-probe`;
  try {
    ip('netns', 'add', probe);
    ip('netns', 'delete', probe);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Announcing takes seconds by its own rules, and a tool that finds nothing takes five to say so. */
const TIMEOUT_MS = 90_000;

/**
 * Tests in networks of their own. Where none can be made they are left out with the reason, but for a run that has to
 * prove something (`CI=true`): there they fail with it.
 */
export function describeInNetworks(name: string, tests: () => void): void {
  const reason = process.env.CI === 'true' ? undefined : whyNoNetworks();
  if (reason !== undefined) console.warn(`${name}: left out. ${reason}`);
  describe.runIf(reason === undefined)(name, { timeout: TIMEOUT_MS }, tests);
}

/** Two computers at 10.77.0.1 and 10.77.0.2, with a cable between them. They are gone with the test. */
export function createNetwork(): readonly [NamespacedHost, NamespacedHost] {
  const id = randomBytes(3).toString('hex');
  const [a, b] = [createHost(`porthole-${id}-a`, '10.77.0.1'), createHost(`porthole-${id}-b`, '10.77.0.2')];
  ip('link', 'add', 'eth0', 'netns', a.namespace, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', b.namespace);
  for (const { namespace, address } of [a, b]) {
    ipIn(namespace, 'link', 'set', 'lo', 'up');
    ipIn(namespace, 'address', 'add', `${address}/24`, 'dev', 'eth0');
    ipIn(namespace, 'link', 'set', 'eth0', 'up');
    ipIn(namespace, 'route', 'add', 'default', 'dev', 'eth0');
  }
  return [a, b];
}

/** Takes IPv4 away from a host, and gives it this IPv6 address. */
export function moveToIpv6({ namespace, address }: NamespacedHost, to: string): void {
  ipIn(namespace, 'address', 'add', `${to}/64`, 'dev', 'eth0', 'nodad');
  ipIn(namespace, 'address', 'delete', `${address}/24`, 'dev', 'eth0');
}

function createHost(namespace: string, address: string): NamespacedHost {
  ip('netns', 'add', namespace);
  onTestFinished(() => ip('netns', 'delete', namespace));
  const on = (command: string, args: readonly string[]) =>
    // `ip netns exec` mounts a file system anew, which a root in a folder (chroot) does not allow.
    ['nsenter', [`--net=/run/netns/${namespace}`, '--', command, ...args]] as const;
  return { namespace, address, on, run: (command, args) => run(...on(command, args)) };
}

function ipIn(namespace: string, ...args: readonly string[]): void {
  call('nsenter', `--net=/run/netns/${namespace}`, '--', 'ip', ...args);
}

function ip(...args: readonly string[]): void {
  call('ip', ...args);
}

function call(program: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `This test makes networks of its own, which takes root (CAP_NET_ADMIN and CAP_SYS_ADMIN) and the package iproute2: ` +
      `${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`,
  );
}

/** Starts a program on a host; it is killed with the test. */
export function startOn(host: NamespacedHost, command: string, args: readonly string[], env = process.env) {
  const [program, all] = host.on(command, args);
  const child = spawn(program, all, { stdio: ['ignore', 'pipe', 'pipe'], env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Gives a host one more address in the same network. */
export function addAddress({ namespace }: NamespacedHost, address: string): void {
  ipIn(namespace, 'address', 'add', `${address}/24`, 'dev', 'eth0');
}

/** Gives a host another address in the same network, in the place of the one that it had. */
export function moveHost({ namespace, address }: NamespacedHost, to: string): void {
  ipIn(namespace, 'address', 'add', `${to}/24`, 'dev', 'eth0');
  ipIn(namespace, 'address', 'delete', `${address}/24`, 'dev', 'eth0');
  ipIn(namespace, 'address', 'replace', `${to}/24`, 'dev', 'eth0');
  ipIn(namespace, 'route', 'replace', 'default', 'dev', 'eth0');
}

/** Nothing comes or goes any more, and nobody is told. */
export function pullCable({ namespace }: NamespacedHost): void {
  ipIn(namespace, 'link', 'set', 'eth0', 'down');
}

export function plugIn({ namespace }: NamespacedHost): void {
  ipIn(namespace, 'link', 'set', 'eth0', 'up');
}
