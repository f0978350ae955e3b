import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWave } from "@/lib/media/wave";
import { listVoices, voiceById } from "@/lib/providers/voice/catalogue";
import { speakNarration } from "@/lib/providers/voice/narrate";

let workDir = "";
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "spoken-"));
});
afterAll(() => rm(workDir, { recursive: true }));

/** As written, and the words that must be heard. */
const SENTENCES: Record<string, readonly (readonly [written: string, words: string])[]> = {
  en: [
    [
      "It cost $7,667.47 in 1869.",
      "It cost seven thousand six hundred sixty-seven dollars and forty-seven cents in eighteen sixty-nine.",
    ],
    [
      "The fund raised $1.2B at −40 °C.",
      "The fund raised one point two billion dollars at minus forty degrees Celsius.",
    ],
    ["See Dr. Lee at 9:05 a.m. on page 3 of 10k.", "See Doctor Lee at nine oh five A M on page three of ten thousand."],
  ],
  de: [
    [
      "Am 24. Dezember kostet es 3,50 € um 14:30 Uhr.",
      "Am vierundzwanzigsten Dezember kostet es drei Euro fünfzig um vierzehn Uhr dreißig.",
    ],
  ],
  es: [
    ["El Sr. Ruiz pagó 300 M€ en 1810.", "El señor Ruiz pagó trescientos millones de euros en mil ochocientos diez."],
  ],
  it: [["La Sig.ra Gallo pesa 21 kg a −6 °C.", "La signora Gallo pesa ventuno chili a meno sei gradi Celsius."]],
  fr: [
    [
      "L’aile a coûté 300 M€ en 1755.",
      "L'aile a coûté trois cents millions d'euros en mille sept cent cinquante-cinq.",
    ],
    ["Mme Martin ouvre à 9 h 30 par −6 °C.", "Madame Martin ouvre à neuf heures trente par moins six degrés Celsius."],
  ],
};
/** Engines that come with the studio; those of the system are tried where they are installed. */
const VOICES = [
  "flite:rms",
  "espeak:fr+f2",
  "espeak:de+m3",
  "rhvoice:bdl",
  "pico:en-US",
  "pico:fr-FR",
  "pico:de-DE",
  "pico:es-ES",
  "pico:it-IT",
];

describe("what is heard", () => {
  it.each(VOICES)("is the same for signs and for their words, with %s", async (id) => {
    if (!(await listVoices()).some((voice) => voice.id === id)) return;
    const voice = await voiceById(id);
    for (const [written, words] of SENTENCES[voice.language]!) {
      const heard = async (text: string) => {
        const narration = { text, voice, language: voice.language, loudness: null, fallback: false };
        const spoken = await speakNarration(narration, { workDir });
        return { spoken, samples: (await readWave(spoken.path)).channels[0]! };
      };
      const [signs, said] = [await heard(written), await heard(words)];
      expect(signs.samples.length).toBeGreaterThan(24_000);
      // eSpeak never says a thing twice alike to the sample.
      if (voice.provider === "espeak") expect(signs.samples.length / said.samples.length).toBeCloseTo(1, 2);
      else expect(Buffer.from(signs.samples.buffer).equals(Buffer.from(said.samples.buffer))).toBe(true);
      // Captions show what is written, each word while it is said.
      expect(signs.spoken.words.map((word) => word.text).join(" ")).toBe(written);
      const last = signs.spoken.words.at(-1)!;
      expect(last.end).toBeCloseTo(said.spoken.words.at(-1)!.end, 1);
      for (const [index, word] of signs.spoken.words.entries()) {
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.start).toBeGreaterThanOrEqual(signs.spoken.words[index - 1]?.start ?? 0);
      }
    }
  });
});
