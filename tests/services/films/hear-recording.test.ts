import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { encodeWave, mono } from "@/lib/media/wave";
import { renderEspeak } from "@/lib/providers/voice/engines/espeak";
import { startFilm } from "@/lib/services/films";
import { recordOwnVoice } from "@/lib/services/production/steps/own-voice";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import type { Emulator } from "../../emulators/http-server";
import { type Said, startWhisper } from "../../emulators/transcription";
import { onlyProviders } from "../../providers/environment";
import { newAccount, type TestAccount } from "../../support/accounts";
import { stageOf } from "../../support/film-stage";

const TEXT =
  "The old mill stands by the river. First the water turns the wheel, then the wheel turns the stone, and finally the stone grinds the corn. About 70 percent of the flour becomes bread.";

let account: TestAccount;
let server: Server;
let whisper: Emulator;
let voiceUrl = "";
let said: Said[] = [];

/** What the recording says and when, as the engine that spoke it knows. */
async function speak(): Promise<Buffer> {
  const { samples, sampleRate, marks } = await renderEspeak({ text: TEXT, voice: "en-US", rate: 1 });
  const seconds = samples.length / sampleRate;
  // The engine runs small words together.
  said = marks.map(({ textStart, start }, index) => {
    const next = marks[index + 1];
    return { text: TEXT.slice(textStart, next?.textStart).trim(), start, end: next?.start ?? seconds };
  });
  return encodeWave(mono(samples, sampleRate));
}

async function spokenFilm() {
  const started = await startFilm(account.actor, { voiceUrl });
  if (started.dryRun) throw new Error("a film was to be started");
  const { id } = started.job;
  await understandFilm(await stageOf(id));
  await writeFilmScript(await stageOf(id));
  await planFilm(await stageOf(id));
  await recordOwnVoice(await stageOf(id));
  const { film, job } = await stageOf(id);
  return { film, notices: job.notices.map(({ code, remedy }) => ({ code, remedy: remedy?.text ?? "" })) };
}

beforeAll(async () => {
  const wave = await speak();
  server = createServer((_, response) => response.writeHead(200, { "content-type": "audio/wav" }).end(wave));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  voiceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/voice.wav`;
  whisper = await startWhisper(said);
  onlyProviders();
  account = await newAccount();
});
afterAll(async () => {
  server.close();
  await whisper.close();
  await closeDb();
});

it("a recording alone becomes scenes drawn from what is said, with captions in time", async () => {
  onlyProviders({ OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: `${whisper.url}/v1` });
  const { film, notices } = await spokenFilm();
  expect(notices).toEqual([]);
  expect(film.segments.length).toBeGreaterThan(1);
  expect(film.segments.map((scene) => scene.narration).join(" ")).toBe(TEXT);
  expect(film.title).toMatch(/mill/);
  let from = 0;
  const words = film.segments.flatMap((scene) => {
    const own = scene.words.words.map((word) => ({ ...word, start: word.start + from }));
    from += scene.durationSeconds;
    return own;
  });
  expect(words.map(({ text }) => text)).toEqual(TEXT.split(" "));
  for (const { text, start } of said) {
    const [first] = text.split(" ");
    const nearest = Math.min(
      ...words.filter((word) => word.text === first).map((word) => Math.abs(word.start - start)),
    );
    expect(nearest).toBeLessThan(0.15);
  }
});

it("without anything that listens it is a film of the recording alone, which says what would add the words", async () => {
  onlyProviders();
  const { film, notices } = await spokenFilm();
  expect(notices).toMatchObject([{ code: "no_transcript", remedy: expect.stringContaining("OPENAI_API_KEY") }]);
  expect(film.segments.flatMap((scene) => scene.words.words)).toEqual([]);
});
