import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { homePath, variable } from "@/lib/core/env";
import { isAppError, messageOf } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import type { Voice } from "@/lib/providers/ports";
import { listVoices, rankVoices, voiceById } from "@/lib/providers/voice/catalogue";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { resolveVoice } from "@/lib/services/voices";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "@/lib/services/voices/catalogue";
import { sampleText } from "@/lib/services/voices/sample-text";

const USAGE = `npm run voices                           the voices of each language; ★ is the default
npm run voices -- list fr                those of one language
npm run voices -- preview <id> ["text"]  speaks a sentence and writes preview.wav
npm run voices -- add                    fetches better voices (Debian, Ubuntu)`;

const PLAYERS = [
  ["afplay"],
  ["paplay"],
  ["aplay", "-q"],
  ["play", "-q"],
  ["ffplay", "-autoexit", "-nodisp", "-loglevel", "quiet"],
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A text in lines that fit the terminal, broken between words. */
function wrapped(text: string): string {
  const width = Math.min(process.stdout.columns ?? 100, 120);
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join("\n");
}

function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}

async function list(only: string | undefined): Promise<number> {
  const voices = await listVoices();
  const languages = [...new Set(voices.map((voice) => voice.language))].sort((a, b) =>
    languageName(a).localeCompare(languageName(b)),
  );
  // Languages that only eSpeak speaks all have the same few variants: without being asked for they are only named.
  const rich = languages.filter((language) => rankVoices(voices, language)[0]?.provider !== "espeak");
  const shown = only ? languages.filter((language) => language === only) : rich;
  if (only && shown.length === 0) {
    console.error(`No installed voice speaks "${only}". Languages: ${languages.join(" ")}`);
    return 1;
  }
  for (const language of shown) {
    console.log(`\n${languageName(language)} (${language})`);
    console.log(table(rankVoices(voices, language).map(rowOf)));
  }
  if (!only) {
    const others = languages.filter((language) => !rich.includes(language));
    const names = others.map((language) => `${languageName(language)} (${language})`);
    console.log(`\n${wrapped(`Spoken by eSpeak, with four voices each: ${names.join(", ")}.`)}`);
    console.log(`\nListen to one:   npm run voices -- preview ${voices[0]?.id ?? "<id>"}`);
    console.log("Of one language: npm run voices -- list ar");
  }
  return 0;
}

function rowOf(voice: Voice, index: number): string[] {
  const licence = voice.licence.split(" (")[0] ?? "";
  return [index === 0 ? "★" : " ", voice.id, voice.name, voice.accent, voice.gender, voice.tags.join(", "), licence];
}

function onPath(program: string): boolean {
  return (variable("PATH") ?? "")
    .split(path.delimiter)
    .some((folder) => folder && existsSync(path.join(folder, program)));
}

/** Plays a file with whatever the machine has; quietly does without. */
async function playFile(file: string): Promise<boolean> {
  const [program, ...args] = PLAYERS.find(([name = ""]) => onPath(name)) ?? [];
  if (!program) return false;
  const child = spawn(program, [...args, file], { stdio: "ignore" });
  const code = await new Promise((resolve) => child.once("close", resolve).once("error", () => resolve(1)));
  return code === 0;
}

async function preview(id: string | undefined, text: string | undefined): Promise<number> {
  if (!id) {
    console.error(USAGE);
    return 1;
  }
  // The catalogue of the public API names voices of its own, spoken by an installed engine.
  const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES].find((candidate) => candidate.id === id);
  const voice = named ? (await resolveVoice(id, named.language)).voice : await voiceById(id);
  const workDir = await mkdtemp(path.join(tmpdir(), "framewright-voices-"));
  try {
    const sample = text ?? sampleText(voice.language);
    const spoken = await speakNarration(
      { text: sample, voice, language: voice.language, fallback: false },
      { workDir },
    );
    const out = path.resolve(variable("INIT_CWD") ?? ".", "preview.wav");
    await copyFile(spoken.path, out);
    const played = await playFile(out);
    console.log(`${voice.name}: ${spoken.durationSeconds.toFixed(1)} s in ${out}${played ? "" : " (no player found)"}`);
    return 0;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function add(): Promise<number> {
  const { installDebianVoices } = await import(pathToFileURL(projectPath("scripts/lib/voices-setup.mjs")).href);
  const { installed } = await installDebianVoices({ home: homePath(), log: console.log, force: true });
  if (installed) await list("en");
  return installed ? 0 : 1;
}

/** @returns the exit code */
export async function main(args: string[]): Promise<number> {
  const [command = "list", ...rest] = args;
  try {
    if (command === "list") return await list(rest[0]);
    if (command === "preview") return await preview(rest[0], rest[1]);
    if (command === "add") return await add();
    console.log(USAGE);
    return command === "help" || command === "--help" ? 0 : 1;
  } catch (error) {
    console.error(messageOf(error));
    if (isAppError(error) && error.remedy) console.error(error.remedy);
    return 1;
  }
}
