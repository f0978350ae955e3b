import { BitReader, escapeNal, overwriteBits, unescapeNal } from "./bits";
import { type PictureSet, readPictureSet, readSequence, type Sequence } from "./parameters";
import { skipSlice } from "./skip-slice";

const START = Buffer.from([0, 0, 1]);
const LONG_START = Buffer.from([0, 0, 0, 1]);

const TYPE = { slice: 1, idr: 5, sequence: 7, picture: 8 } as const;

/**
 * Turns a stream of pictures into a film in which each stays as long as it should: after every picture come so many
 * skipped ones. The encoder must have used one slice for each picture, one reference and no B pictures.
 */
export class PictureRepeater {
  private sequence: Sequence | undefined;
  private set: PictureSet | undefined;
  private frameNumber = 0;
  private readonly skips = new Map<number, Buffer>();

  /**
   * @param nal a NAL unit without its start code.
   * @param repeat how many frames the picture stays, when the unit is one.
   * @returns the bytes to write, and whether the unit was a picture.
   */
  take(nal: Buffer, repeat: () => number): Buffer[] {
    const type = (nal[0] ?? 0) & 31;
    if (type === TYPE.sequence) this.sequence = readSequence(nal);
    if (type === TYPE.picture) this.set = readPictureSet(nal);
    if (type !== TYPE.slice && type !== TYPE.idr) return [LONG_START, nal];
    const out = [LONG_START, this.renumbered(nal, type === TYPE.idr)];
    for (let count = repeat(); count > 1; count -= 1) {
      this.frameNumber += 1;
      out.push(this.skip());
    }
    return out;
  }

  private parts(): { sequence: Sequence; set: PictureSet } {
    const { sequence, set } = this;
    if (!sequence || !set) throw new Error("H.264: a picture came before its parameters");
    if (sequence.pocType !== 2 || sequence.maxReferences !== 1) throw new Error("H.264: the encoder reorders pictures");
    return { sequence, set };
  }

  private wrapped(): number {
    return this.frameNumber % 2 ** this.parts().sequence.frameNumberBits;
  }

  /** The same picture with the frame number it has now that others were put before it. */
  private renumbered(nal: Buffer, idr: boolean): Buffer {
    const { sequence } = this.parts();
    if ((nal[0] ?? 0) >> 5 === 0) throw new Error("H.264: a picture is not kept as a reference");
    this.frameNumber = idr ? 0 : this.frameNumber + 1;
    if (idr) return nal;
    const rbsp = unescapeNal(nal.subarray(1));
    const reader = new BitReader(rbsp);
    if (reader.unsigned() !== 0) throw new Error("H.264: a picture has several slices");
    reader.unsigned();
    reader.unsigned();
    overwriteBits(rbsp, reader.position, this.wrapped(), sequence.frameNumberBits);
    return Buffer.concat([nal.subarray(0, 1), escapeNal(rbsp)]);
  }

  private skip(): Buffer {
    const { sequence, set } = this.parts();
    const number = this.wrapped();
    let slice = this.skips.get(number);
    if (!slice) {
      slice = skipSlice(sequence, set, number);
      this.skips.set(number, slice);
    }
    return slice;
  }
}

/** Cuts a byte stream (annex B) into NAL units as it arrives. */
export class NalSplitter {
  private rest: Buffer = Buffer.alloc(0);

  /** @returns the units that are complete now. */
  push(bytes: Buffer): Buffer[] {
    const searched = Math.max(0, this.rest.length - 3);
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    const units: Buffer[] = [];
    let from = 0;
    for (let at = this.rest.indexOf(START, searched); at >= 0; at = this.rest.indexOf(START, at + 3)) {
      if (at > from) this.cut(from, at, units);
      from = at;
    }
    this.rest = this.rest.subarray(from);
    return units;
  }

  flush(): Buffer[] {
    const units: Buffer[] = [];
    this.cut(0, this.rest.length, units);
    this.rest = Buffer.alloc(0);
    return units;
  }

  private cut(from: number, to: number, units: Buffer[]): void {
    if (this.rest.indexOf(START, from) !== from) return;
    let end = to;
    while (end > from + 3 && this.rest[end - 1] === 0) end -= 1;
    if (end > from + 3) units.push(this.rest.subarray(from + 3, end));
  }
}
