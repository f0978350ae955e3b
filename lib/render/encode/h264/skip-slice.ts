import { BitWriter, escapeNal } from "./bits";
import type { PictureSet, Sequence } from "./parameters";

/** The slice's quantiser: nothing is quantised, but it sets where the arithmetic coder's model starts. */
const QP = 51;
/** Start of the model of mb_skip_flag (ctxIdx 11, cabac_init_idc 0) at that quantiser (9.3.1.1): most probable value 1. */
const FIRST_STATE = ((23 * QP) >> 4) + 33 - 64;
const LAST_STATE = 62;

/** Ranges of the less probable symbol (table 9-44) from state 42 on; the states below are never reached. */
const LPS_RANGE: readonly (readonly [number, number, number, number])[] = [
  [16, 20, 23, 27],
  [15, 19, 22, 25],
  [14, 18, 21, 24],
  [14, 17, 20, 23],
  [13, 16, 19, 22],
  [12, 15, 18, 21],
  [12, 14, 17, 20],
  [11, 14, 16, 19],
  [11, 13, 15, 18],
  [10, 12, 15, 17],
  [10, 12, 14, 16],
  [9, 11, 13, 15],
  [9, 11, 12, 14],
  [8, 10, 12, 14],
  [8, 9, 11, 13],
  [7, 9, 11, 12],
  [7, 9, 10, 12],
  [7, 8, 10, 11],
  [6, 8, 9, 11],
  [6, 7, 9, 10],
  [6, 7, 8, 9],
];

/** The arithmetic encoder of 9.3.4, as far as slices of nothing but skipped macroblocks need it. */
class SkipCoder {
  private low = 0;
  private range = 510;
  private outstanding = 0;
  private first = true;
  private state = FIRST_STATE;

  constructor(private readonly out: BitWriter) {}

  private put(value: number): void {
    if (this.first) this.first = false;
    else this.out.bit(value);
    for (; this.outstanding > 0; this.outstanding -= 1) this.out.bit(1 - value);
  }

  private renormalise(): void {
    while (this.range < 256) {
      if (this.low < 256) this.put(0);
      else if (this.low >= 512) {
        this.low -= 512;
        this.put(1);
      } else {
        this.low -= 256;
        this.outstanding += 1;
      }
      this.range <<= 1;
      this.low <<= 1;
    }
  }

  /** mb_skip_flag = 1, the more probable value. */
  skip(): void {
    const row = LPS_RANGE[this.state - FIRST_STATE] as readonly number[];
    this.range -= row[(this.range >> 6) & 3] as number;
    this.state = Math.min(LAST_STATE, this.state + 1);
    this.renormalise();
  }

  /** end_of_slice_flag. */
  end(last: boolean): void {
    this.range -= 2;
    if (!last) {
      this.renormalise();
      return;
    }
    this.low += this.range;
    this.range = 2;
    this.renormalise();
    this.put((this.low >> 9) & 1);
    this.out.bits(((this.low >> 7) & 3) | 1, 2);
  }
}

/**
 * A P picture in which every macroblock is skipped: it shows the picture before it once more, in some twenty bytes, and
 * costs neither drawing nor encoding. It is kept as a reference, so that the picture after it finds what it expects.
 * @param frameNumber frame_num of the picture.
 */
export function skipSlice(sequence: Sequence, set: PictureSet, frameNumber: number): Buffer {
  const out = new BitWriter();
  out.unsigned(0);
  out.unsigned(5);
  out.unsigned(set.id);
  out.bits(frameNumber, sequence.frameNumberBits);
  // num_ref_idx_active_override_flag: exactly one reference.
  out.bit(set.defaultReferences === 1 ? 0 : 1);
  if (set.defaultReferences !== 1) out.unsigned(0);
  out.bit(0);
  if (set.weightedPrediction) {
    out.unsigned(0);
    out.unsigned(0);
    out.bits(0, 2);
  }
  out.bit(0);
  if (set.cabac) out.unsigned(0);
  out.signed(QP - set.initialQp);
  if (set.deblockingControl) out.unsigned(1);
  if (set.cabac) {
    out.align(1);
    const coder = new SkipCoder(out);
    for (let index = 1; index <= sequence.macroblocks; index += 1) {
      coder.skip();
      coder.end(index === sequence.macroblocks);
    }
  } else {
    out.unsigned(sequence.macroblocks);
    out.bit(1);
  }
  return Buffer.concat([Buffer.from([0, 0, 0, 1, 0x41]), escapeNal(out.toBytes())]);
}
