import { existsSync, readdirSync } from "node:fs";
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

const LICENCE = "LGPL-2.1+ (RHVoice)";
const MISSING = say("providers.rhvoice_not_installed");
const REMEDY = say("providers.debian_ubuntu_run_npm_run_2");

/** Only voices whose licence lets their sound be used commercially; best first. The others that Debian ships are CC BY-NC. */
const CATALOGUE: readonly (Pick<Voice, "name" | "accent" | "gender" | "language"> & { key: string })[] = [
  { key: "bdl", name: "Ben (RHVoice)", language: "en", accent: "US", gender: "male" },
  { key: "clb", name: "Claire (RHVoice)", language: "en", accent: "US", gender: "female" },
  { key: "slt", name: "Sally (RHVoice)", language: "en", accent: "US", gender: "female" },
  { key: "alan", name: "Alan (RHVoice)", language: "en", accent: "GB-SCT", gender: "male" },
];

interface Engine extends Installed {
  data: string;
}

function engine(): Engine | undefined {
  const program = findProgram("RHVoice-test");
  const data = program && path.join(program.root, "usr", "share", "RHVoice");
  if (!program || !data || !existsSync(path.join(data, "voices"))) return undefined;
  const config = path.join(program.root, "etc", "RHVoice");
  return { ...program, data, env: { ...program.env, RHVOICE_DATA_PATH: data, RHVOICE_CONFIG_PATH: config } };
}

async function voices(): Promise<Voice[]> {
  const found = engine();
  if (!found) return [];
  const installed = new Set(readdirSync(path.join(found.data, "voices")));
  return CATALOGUE.filter(({ key }) => installed.has(key)).map(({ key, ...voice }) => ({
    ...voice,
    tags: tagsOf("statistical", voice.language, voice.accent),
    id: `rhvoice:${key}`,
    provider: "rhvoice",
    licence: LICENCE,
  }));
}

export const rhvoice = defineProvider<VoiceProvider<Record<string, never>>>({
  id: "rhvoice",
  kind: "voice",
  label: "RHVoice",
  local: true,
  quality: 65,
  licence: LICENCE,
  options: z.object({}),
  async availability() {
    const found = await voices();
    if (found.length)
      return { available: true, reason: say("providers.english_voices_found", { count: found.length }) };
    return { available: false, reason: MISSING, remedy: REMEDY };
  },
  voices,
  async speak(request, context) {
    const found = assertInstalled(engine(), MISSING, REMEDY);
    const model = request.voice.id.slice("rhvoice:".length);
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    const rate = String(Math.round(request.rate * 100));
    await run(found.path, ["-p", model, "-r", rate, "-q", "max", "-o", file], {
      env: found.env,
      stdin: `${request.text}\n`,
      signal: context.signal,
    });
    return fromWaveFile(file, { provider: "rhvoice", model, licence: LICENCE, costCents: 0 });
  },
});
