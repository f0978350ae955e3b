import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/media/run";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import type { Voice, VoiceProvider } from "../ports";
import { fromWaveFile } from "./recording";
import { tagsOf } from "./tags";
import { assertInstalled, findProgram, type Installed } from "./unpacked";

const LICENCE = "Apache-2.0 (SVOX Pico)";
const MISSING = say("providers.svox_pico_not_installed");
const REMEDY = say("providers.debian_ubuntu_run_npm_run");

const CATALOGUE: readonly { key: string; name: string }[] = [
  { key: "fr-FR", name: "Nathalie (Pico)" },
  { key: "de-DE", name: "Greta (Pico)" },
  { key: "es-ES", name: "Zulema (Pico)" },
  { key: "it-IT", name: "Caterina (Pico)" },
  { key: "en-GB", name: "Kate (Pico)" },
  { key: "en-US", name: "Laura (Pico)" },
];

/** The unpacked program looks for its data in a path relative to `usr`; see scripts/lib/voices-setup.mjs. */
function engine(): Installed | undefined {
  const program = findProgram("pico2wave-relocated", "pico2wave");
  return program && existsSync(path.join(program.root, "usr", "share", "pico", "lang")) ? program : undefined;
}

async function voices(): Promise<Voice[]> {
  const found = engine();
  if (!found) return [];
  const lang = path.join(found.root, "usr", "share", "pico", "lang");
  return CATALOGUE.filter(({ key }) => existsSync(path.join(lang, `${key}_ta.bin`))).map(({ key, name }) => ({
    id: `pico:${key}`,
    provider: "pico",
    name,
    language: key.slice(0, 2),
    accent: key.slice(3),
    gender: "female",
    tags: tagsOf("statistical", key.slice(0, 2), key.slice(3)),
    licence: LICENCE,
  }));
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const pico = defineProvider<VoiceProvider<Record<string, never>>>({
  id: "pico",
  kind: "voice",
  label: "SVOX Pico",
  local: true,
  quality: 45,
  licence: LICENCE,
  options: z.object({}),
  async availability() {
    const found = await voices();
    if (found.length) return { available: true, reason: say("providers.voices_found", { count: found.length }) };
    return { available: false, reason: MISSING, remedy: REMEDY };
  },
  voices,
  async speak(request, context) {
    const found = assertInstalled(engine(), MISSING, REMEDY);
    const model = request.voice.id.slice("pico:".length);
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    const text = `<speed level="${Math.round(request.rate * 100)}">${escaped(request.text)}</speed>`;
    await run(found.path, ["-l", model, "-w", file, text], {
      cwd: path.join(found.root, "usr"),
      env: found.env,
      signal: context.signal,
    });
    return fromWaveFile(file, { provider: "pico", model, licence: LICENCE, costCents: 0 });
  },
});
