/** Changes inputs a little: what fuzzers have done to octets since there are fuzzers. */
import type { Random } from './random.ts';

const MAX_INPUT_BYTES = 4096;
const MAX_CHANGES = 5;

/** Octets at which grammars turn. */
const INTERESTING = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x25, 0x2c, 0x2e, 0x2f, 0x3a, 0x3b, 0x5c, 0x7f, 0x80, 0xff];

type Change = (input: Buffer, random: Random) => Buffer;

function splice(input: Buffer, start: number, removed: number, inserted: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, start), inserted, input.subarray(start + removed)]);
}

const CHANGES: readonly Change[] = [
  function flipBit(input, random) {
    const index = random.below(input.length);
    return splice(input, index, 1, Buffer.of((input[index] ?? 0) ^ (1 << random.below(8))));
  },
  function setOctet(input, random) {
    return splice(input, random.below(input.length), 1, Buffer.of(random.pick(INTERESTING) ?? 0));
  },
  function insertOctet(input, random) {
    return splice(input, random.below(input.length + 1), 0, Buffer.of(random.pick(INTERESTING) ?? 0));
  },
  function insertAnyOctet(input, random) {
    return splice(input, random.below(input.length + 1), 0, Buffer.of(random.below(256)));
  },
  function remove(input, random) {
    return splice(input, random.below(input.length), 1 + random.below(8), Buffer.alloc(0));
  },
  function repeat(input, random) {
    const start = random.below(input.length);
    return splice(input, start, 0, input.subarray(start, start + 1 + random.below(64)));
  },
  function move(input, random) {
    const start = random.below(input.length);
    const piece = Buffer.from(input.subarray(start, start + 1 + random.below(32)));
    const rest = splice(input, start, piece.length, Buffer.alloc(0));
    return splice(rest, random.below(rest.length + 1), 0, piece);
  },
  function changeDigit(input, random) {
    const digits = [...input.entries()].filter(([, octet]) => octet >= 0x30 && octet <= 0x39);
    const [index] = random.pick(digits) ?? [0];
    return splice(input, index, 1, Buffer.of(0x30 + random.below(10)));
  },
];

export interface Material {
  readonly dictionary: readonly string[];
  /** Other inputs to take pieces from. */
  readonly others: readonly Uint8Array[];
}

/** Another input, a few changes away. */
export function mutate(input: Uint8Array, { dictionary, others }: Material, random: Random): Buffer {
  let changed: Buffer = Buffer.from(input);
  for (let count = 1 + random.below(MAX_CHANGES); count > 0; count--) {
    const place = random.below(changed.length + 1);
    const kind = random.below(CHANGES.length + 4);
    if (kind < CHANGES.length) {
      changed = CHANGES[kind]?.(changed, random) ?? changed;
    } else if (kind < CHANGES.length + 3) {
      changed = splice(
        changed,
        place,
        random.below(2) * random.below(6),
        Buffer.from(random.pick(dictionary) ?? '', 'latin1'),
      );
    } else {
      const other = random.pick(others) ?? changed;
      const start = random.below(other.length);
      changed = splice(changed, place, 0, other.subarray(start, start + random.below(120)));
    }
  }
  return changed.subarray(0, MAX_INPUT_BYTES);
}
