import { BitReader, unescapeNal } from "./bits";

/** What of a sequence parameter set (7.3.2.1) is needed to write slices. */
export interface Sequence {
  frameNumberBits: number;
  pocType: number;
  macroblocks: number;
  maxReferences: number;
}

/** What of a picture parameter set (7.3.2.2) is needed to write slices. */
export interface PictureSet {
  id: number;
  cabac: boolean;
  weightedPrediction: boolean;
  defaultReferences: number;
  initialQp: number;
  deblockingControl: boolean;
}

const HIGH_PROFILES = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128]);

/** @throws Error for interlaced streams and custom scaling lists, which are never made here. */
export function readSequence(nal: Buffer): Sequence {
  const reader = new BitReader(unescapeNal(nal.subarray(1)));
  const profile = reader.bits(8);
  reader.bits(16);
  reader.unsigned();
  if (HIGH_PROFILES.has(profile)) {
    if (reader.unsigned() === 3) reader.bit();
    reader.unsigned();
    reader.unsigned();
    reader.bit();
    if (reader.bit()) throw new Error("H.264: scaling lists are not expected");
  }
  const frameNumberBits = reader.unsigned() + 4;
  const pocType = reader.unsigned();
  if (pocType === 0) reader.unsigned();
  if (pocType === 1) throw new Error("H.264: picture order type 1 is not expected");
  const maxReferences = reader.unsigned();
  reader.bit();
  const columns = reader.unsigned() + 1;
  const rows = reader.unsigned() + 1;
  if (!reader.bit()) throw new Error("H.264: interlaced coding is not expected");
  return { frameNumberBits, pocType, maxReferences, macroblocks: columns * rows };
}

export function readPictureSet(nal: Buffer): PictureSet {
  const reader = new BitReader(unescapeNal(nal.subarray(1)));
  const id = reader.unsigned();
  reader.unsigned();
  const cabac = reader.bit() === 1;
  reader.bit();
  if (reader.unsigned() > 0) throw new Error("H.264: slice groups are not expected");
  const defaultReferences = reader.unsigned() + 1;
  reader.unsigned();
  const weightedPrediction = reader.bit() === 1;
  reader.bits(2);
  const initialQp = 26 + reader.signed();
  reader.signed();
  reader.signed();
  const deblockingControl = reader.bit() === 1;
  return { id, cabac, weightedPrediction, defaultReferences, initialQp, deblockingControl };
}
