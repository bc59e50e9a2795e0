/**
 * `npm run load -- attacks`: a share under each attack that is known. A new share for each of them, or with `--rotate` one
 * for all of them in turn, for as long as `--minutes` says. Ends with status 1 when a bound did not hold.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Attack, ShareKind } from './attack.ts';
import { ATTACKS } from './attack-list.ts';
import type { Holdings, ShareMode } from './besieged-share.ts';
import { BesiegedShare } from './besieged-share.ts';
import { OwnPace } from './own-pace.ts';
import type { Siege } from './siege.ts';
import { besiege } from './siege.ts';
import type { Bounds, Measured } from './verdict.ts';
import { BOUNDS, findBreaches, formatRow, formatTableHead, GENEROUS_BOUNDS } from './verdict.ts';
import { prepareWitnesses, Witness } from './witness.ts';
import { describeGrowth, laterOf, WorstOfEach } from './worst-of-each.ts';

const USAGE = `Usage: npm run load -- attacks [options] [NAME...]

  --only NAME      as NAME: one attack
  --seconds N      how long each goes on (default 10)
  --share KIND     only attacks on such shares: reading, changing, guarded, secured or asking
  --shares N       how many the app has (default 3)
  --app            shares in the app's worker threads, with the app's records, not the terminal's share
  --everywhere     attackers come to all of the app's shares by turns, not to the first
  --rotate         all in turn on one share
  --minutes N      how long they take turns (default 60)
  --quick          the few that npm test runs, a second each on one share, with bounds for a busy machine
  --list           names the attacks
`;

/** Before rest is measured, normal visitors have been there for so long, in milliseconds. */
const WARM_UP_MS = 1_000;

interface Plan {
  readonly attacks: readonly Attack[];
  readonly seconds: number;
  readonly mode: ShareMode;
  /** How many the app has. */
  readonly shares: number;
  /** See Siege. */
  readonly isEverywhere: boolean;
  readonly bounds: Bounds;
  /** How long attacks take turns, on one share of each kind, at least one turn each; undefined gives each a share of its own. */
  readonly minutes: number | undefined;
}

interface Outcome {
  readonly measured: Measured;
  readonly breaches: readonly string[];
}

function readPlan(): Plan | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      share: { type: 'string' },
      shares: { type: 'string', default: '3' },
      seconds: { type: 'string' },
      minutes: { type: 'string', default: '60' },
      app: { type: 'boolean' },
      everywhere: { type: 'boolean', default: false },
      rotate: { type: 'boolean' },
      quick: { type: 'boolean' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(USAGE);
  if (values.list) {
    for (const attack of ATTACKS) console.log(`${attack.name.padEnd(28)}${kindOf(attack).padEnd(10)}${attack.aim}`);
  }
  if (values.help || values.list) return undefined;
  return {
    attacks: selectAttacks({
      ...values,
      only: [...(values.only ?? []), ...positionals.filter((name) => name !== 'attacks')],
    }),
    seconds: Number(values.seconds ?? (values.quick ? 1 : 10)),
    mode: values.app ? 'app' : 'terminal',
    shares: Number(values.shares),
    isEverywhere: values.everywhere,
    bounds: values.quick ? GENEROUS_BOUNDS : BOUNDS,
    minutes: readMinutes(values),
  };
}

interface Selection {
  /** None: all of them. */
  readonly only: readonly string[];
  readonly share?: string;
  readonly quick?: boolean;
}

function selectAttacks({ only, share, quick = false }: Selection): readonly Attack[] {
  for (const name of only) {
    if (!ATTACKS.some((attack) => attack.name === name)) throw new Error(`there is no attack '${name}'; see --list`);
  }
  return ATTACKS.filter((attack) => (only.length > 0 ? only.includes(attack.name) : !quick || attack.isQuick)).filter(
    (attack) => share === undefined || kindOf(attack) === share,
  );
}

function kindOf({ share = 'reading' }: Attack): ShareKind {
  return share;
}

function readMinutes({ rotate, quick, minutes }: { rotate?: boolean; quick?: boolean; minutes: string }) {
  if (quick) return 0;
  return rotate ? Number(minutes) : undefined;
}

/** A folder with what these attacks need, and what their witnesses do. */
async function prepare(attacks: readonly Attack[]): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'porthole-siege-'));
  await prepareWitnesses(root);
  for (const attack of attacks) {
    const folder = path.join(root, attack.name);
    await mkdir(folder);
    await attack.prepare?.(folder);
  }
  return root;
}

/** Shares what these attacks need, which are of one kind, while `use` runs. */
async function withShare(
  plan: Plan,
  attacks: readonly Attack[],
  use: (siege: Siege) => Promise<boolean>,
): Promise<boolean> {
  const [first] = attacks;
  const root = await prepare(attacks);
  const pace = new OwnPace();
  try {
    const share = await BesiegedShare.start(root, plan.mode, { kind: first && kindOf(first), shares: plan.shares });
    const witness = new Witness(share.port);
    await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
    await witness.leave();
    const hasHeld = await use({
      share,
      rest: share.holdings(),
      seconds: plan.seconds,
      pace,
      isEverywhere: plan.isEverywhere,
    });
    await share.stop();
    return hasHeld;
  } finally {
    await pace.end();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The same for attacks of all kinds, with a share of each. */
function withShares(
  plan: Plan,
  use: (sieges: ReadonlyMap<ShareKind, Siege>) => Promise<boolean>,
  sieges: ReadonlyMap<ShareKind, Siege> = new Map(),
): Promise<boolean> {
  const kind = plan.attacks.map(kindOf).find((one) => !sieges.has(one));
  if (kind === undefined) return use(sieges);
  const attacks = plan.attacks.filter((attack) => kindOf(attack) === kind);
  return withShare(plan, attacks, (siege) => withShares(plan, use, new Map([...sieges, [kind, siege]])));
}

async function attackOnce(attack: Attack, siege: Siege, bounds: Bounds): Promise<Outcome> {
  const measured = await besiege(attack, siege);
  const breaches = findBreaches(measured, bounds);
  console.log(formatRow(measured, breaches));
  return { measured, breaches };
}

/** At least one turn each. Ends early when a share has ended. */
async function attackInTurn(plan: Plan, sieges: ReadonlyMap<ShareKind, Siege>, minutes: number): Promise<boolean> {
  const end = performance.now() + minutes * 60_000;
  const worst = new WorstOfEach();
  // Whoever stops it before its time wants to know what there was to see.
  process.once('SIGINT', () => {
    console.log(worst.describe());
    process.exit(1);
  });
  let hasHeld = true;
  let afterFirst: ReadonlyMap<ShareKind, Holdings> | undefined;
  do {
    for (const attack of plan.attacks) {
      const siege = sieges.get(kindOf(attack));
      if (siege === undefined || (afterFirst && performance.now() > end)) continue;
      const before = laterOf(siege.rest, siege.share.holdings());
      const { measured, breaches } = await attackOnce(attack, { ...siege, before }, plan.bounds);
      worst.add(measured, breaches);
      if (breaches.length > 0) hasHeld = false;
      if (siege.share.end !== undefined) {
        console.log(worst.describe());
        return false;
      }
    }
    afterFirst ??= holdingsOf(sieges);
  } while (performance.now() < end);
  console.log(worst.describe());
  return tellGrowth(afterFirst, sieges) && hasHeld;
}

function holdingsOf(sieges: ReadonlyMap<ShareKind, Siege>): ReadonlyMap<ShareKind, Holdings> {
  return new Map([...sieges].map(([kind, { share }]) => [kind, share.holdings()]));
}

/** Says what each share holds when all is over; whether none has grown since the first round. */
function tellGrowth(afterFirst: ReadonlyMap<ShareKind, Holdings>, sieges: ReadonlyMap<ShareKind, Siege>): boolean {
  let grew = false;
  for (const [kind, { share, rest }] of sieges) {
    const atEnd = share.holdings();
    const growth = describeGrowth(kind, afterFirst.get(kind) ?? rest, atEnd);
    if (growth.length > 0) grew = true;
    console.log(
      `${kind}: ${(atEnd.megabytes - rest.megabytes).toFixed(0)} MB and ${atEnd.descriptors - rest.descriptors} descriptors over rest at the end${growth.map((one) => `; FAILED: ${one}`).join('')}`,
    );
  }
  return !grew;
}

async function attackEach(plan: Plan): Promise<boolean> {
  let hasHeld = true;
  for (const attack of plan.attacks) {
    const attackIt = async (siege: Siege): Promise<boolean> =>
      (await attackOnce(attack, siege, plan.bounds)).breaches.length === 0;
    if (!(await withShare(plan, [attack], attackIt))) hasHeld = false;
  }
  return hasHeld;
}

async function main(): Promise<void> {
  const plan = readPlan();
  if (!plan) return;
  const { minutes } = plan;
  console.log(
    `${plan.attacks.length} attacks of ${plan.seconds} s; memory over rest, times in ms\n${formatTableHead()}`,
  );
  const hasHeld =
    minutes === undefined
      ? await attackEach(plan)
      : await withShares(plan, (sieges) => attackInTurn(plan, sieges, minutes));
  if (!hasHeld) process.exitCode = 1;
}

void main();
