import { lengthOf, type Sound } from "./wave";

/** A waveform for drawing: the loudest sample of each stretch, 0…1 in steps of a thousandth. */
export interface Peaks {
  perSecond: number;
  durationSeconds: number;
  values: number[];
}

export function peaksOf(sound: Sound, perSecond: number): Peaks {
  const length = lengthOf(sound);
  const step = sound.sampleRate / perSecond;
  const values = new Array<number>(Math.ceil(length / step)).fill(0);
  for (const channel of sound.channels) {
    for (let index = 0; index < length; index += 1) {
      const cell = Math.floor(index / step);
      values[cell] = Math.max(values[cell] as number, Math.abs(channel[index] as number));
    }
  }
  return {
    perSecond,
    durationSeconds: length / sound.sampleRate,
    values: values.map((value) => Math.round(Math.min(1, value) * 1000) / 1000),
  };
}
