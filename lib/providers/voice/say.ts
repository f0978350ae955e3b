import path from "node:path";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/media/run";
import { say as saying } from "@/lib/messages/say";
import { defineProvider } from "../define";
import type { Voice, VoiceProvider } from "../ports";
import { fromWaveFile } from "./recording";
import { tagsOf } from "./tags";

const LICENCE = "macOS software licence (personal and commercial use of the sound on that Mac's terms)";
/** Words a minute that macOS speaks at by itself. */
const OWN_RATE = 175;

const FEMALE = new Set(
  "Alice Allison Alva Amelie Amélie Anna Audrey Aurelie Aurélie Ava Carmit Catherine Damayanti Ellen Fiona Ioana Joana Kanya Karen Kate Kathy Kyoko Laura Lekha Luciana Mariska Martha Mei-Jia Melina Milena Moira Monica Mónica Nora Paulina Samantha Sara Serena Sin-ji Susan Tessa Ting-Ting Tingting Veena Victoria Yelda Yuna Zoe Zosia Zuzana".split(
    " ",
  ),
);
/** Sound effects and jokes among the system's voices. */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Fred|Good News|Hysterical|Jester|Junior|Organ|Pipe Organ|Princess|Ralph|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/** Lines of `say -v ?`: `Samantha            en_US    # Hello, my name is Samantha.` */
export function parseSayVoices(listing: string): Voice[] {
  const voices: Voice[] = [];
  for (const line of listing.split("\n")) {
    const match = /^(.+?)\s+([a-z]{2,3})[_-]([A-Z0-9]{2,4})\s+#/.exec(line);
    const [, key = "", language = "", accent = ""] = match ?? [];
    if (!match || NOVELTY.test(key)) continue;
    const first = key.split(/[\s(]/)[0] ?? key;
    const enhanced = /enhanced|premium/i.test(key);
    voices.push({
      id: `say:${key}`,
      provider: "say",
      name: `${first} (macOS)`,
      language,
      accent,
      gender: FEMALE.has(first) ? "female" : "male",
      tags: [...tagsOf("recorded", language, accent), ...(enhanced ? ["enhanced"] : [])],
      licence: LICENCE,
    });
  }
  return voices.sort((a, b) => Number(b.tags.includes("enhanced")) - Number(a.tags.includes("enhanced")));
}

async function voices(): Promise<Voice[]> {
  if (process.platform !== "darwin") return [];
  const { stdout } = await run("/usr/bin/say", ["-v", "?"]);
  return parseSayVoices(stdout.toString("utf8"));
}

export const say = defineProvider<VoiceProvider<Record<string, never>>>({
  id: "say",
  kind: "voice",
  label: "macOS voices",
  local: true,
  quality: 60,
  licence: LICENCE,
  options: z.object({}),
  availability: async () =>
    process.platform === "darwin"
      ? { available: true, reason: saying("providers.part_macos") }
      : { available: false, reason: saying("providers.only_macos_has_say_command") },
  voices,
  async speak(request, context) {
    const model = request.voice.id.slice("say:".length);
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    const rate = String(Math.round(OWN_RATE * request.rate));
    const format = ["--file-format=WAVE", "--data-format=LEI16@22050"];
    await run("/usr/bin/say", ["-v", model, "-r", rate, "-o", file, ...format, "-f", "-"], {
      stdin: request.text,
      signal: context.signal,
    });
    return fromWaveFile(file, { provider: "say", model, licence: LICENCE, costCents: 0 });
  },
});
