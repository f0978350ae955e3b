/** Reads bits of an RBSP (a NAL unit's payload without emulation prevention), most significant first. */
export class BitReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get position(): number {
    return this.at;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3] ?? 0;
    const value = (byte >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return value;
  }

  /** u(n) */
  bits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 2 + this.bit();
    return value;
  }

  /** ue(v): unsigned Exp-Golomb. */
  unsigned(): number {
    let zeros = 0;
    while (this.bit() === 0 && zeros < 32) zeros += 1;
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** se(v): signed Exp-Golomb. */
  signed(): number {
    const code = this.unsigned();
    return code % 2 === 1 ? (code + 1) / 2 : 0 - code / 2;
  }
}

export class BitWriter {
  private readonly list: number[] = [];

  bit(value: number): void {
    this.list.push(value & 1);
  }

  bits(value: number, count: number): void {
    for (let shift = count - 1; shift >= 0; shift -= 1) this.bit(Math.floor(value / 2 ** shift));
  }

  unsigned(value: number): void {
    const length = Math.floor(Math.log2(value + 1));
    this.bits(0, length);
    this.bits(value + 1, length + 1);
  }

  signed(value: number): void {
    this.unsigned(value > 0 ? value * 2 - 1 : -value * 2);
  }

  /** Fills the last byte with `value`s. */
  align(value: 0 | 1): void {
    while (this.list.length % 8 !== 0) this.bit(value);
  }

  toBytes(): Buffer {
    this.align(0);
    const bytes = Buffer.alloc(this.list.length / 8);
    for (const [index, value] of this.list.entries())
      if (value) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
    return bytes;
  }
}

/** Sets `count` bits at a bit position. */
export function overwriteBits(bytes: Uint8Array, position: number, value: number, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const at = position + index;
    const mask = 0x80 >> (at & 7);
    const set = (value >> (count - 1 - index)) & 1;
    bytes[at >> 3] = set ? (bytes[at >> 3] ?? 0) | mask : (bytes[at >> 3] ?? 0) & ~mask;
  }
}

/** Removes the bytes that keep start codes out of a NAL unit (00 00 03 → 00 00). */
export function unescapeNal(nal: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = nal.indexOf("\0\0\x03", 0, "latin1"); at >= 0; at = nal.indexOf("\0\0\x03", at + 3, "latin1")) {
    parts.push(nal.subarray(from, at + 2));
    from = at + 3;
  }
  return parts.length === 0 ? Buffer.from(nal) : Buffer.concat([...parts, nal.subarray(from)]);
}

/** Puts them back: no 00 00 may be followed by a byte below 4. */
export function escapeNal(rbsp: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = rbsp.indexOf("\0\0", 0, "latin1"); at >= 0; at = rbsp.indexOf("\0\0", at, "latin1")) {
    const next = rbsp[at + 2];
    if (next !== undefined && next > 3) {
      at += 1;
      continue;
    }
    if (next === undefined) break;
    parts.push(rbsp.subarray(from, at + 2), Buffer.from([3]));
    from = at + 2;
    at += 2;
  }
  return parts.length === 0 ? rbsp : Buffer.concat([...parts, rbsp.subarray(from)]);
}
