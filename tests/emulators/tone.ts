import { encodeWave, mono } from "@/lib/media/wave";

/** Speech-like sound: a tone of 180 Hz with a syllable's rise and fall four times a second, as 16-bit WAV. */
export function spokenTone(seconds: number, sampleRate: number): Buffer {
  const samples = Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    return 0.4 * Math.sin(2 * Math.PI * 180 * time) * Math.abs(Math.sin(2 * Math.PI * 2 * time));
  });
  return encodeWave(mono(samples, sampleRate));
}
