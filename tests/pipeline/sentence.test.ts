import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { measureFile } from "@/lib/media/sound";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { uploadAsset } from "@/lib/services/assets";
import { loadAsset } from "@/lib/services/assets/repo";
import { createProject } from "@/lib/services/editor";
import { changeSentence } from "@/lib/services/speech";
import { sentenceJob } from "@/lib/services/speech/sentence-job";
import { saveBatch } from "@/lib/services/timelines";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { timelineAsset } from "@/lib/services/videos/build-timeline";
import { resolveVoice } from "@/lib/services/voices";
import { storage } from "@/lib/storage";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { heardSentences } from "@/lib/timeline/sentences";
import { newAccount, type TestAccount } from "../support/accounts";
import { putTimeline } from "../support/timelines";
import { TestWorker } from "../support/worker";

const SAID = ["Tea is an old drink from the mountains.", "Green tea is mild.", "Black tea is strong and dark."];
const NEW = "White tea is the mildest tea of all the kinds that there are.";
const worker = new TestWorker();
let account: TestAccount;
let filmId: string;

/** A film of one scene whose voice says three sentences, quieter than narrations are. */
async function spokenFilm(): Promise<string> {
  const workDir = await mkdtemp(path.join(tmpdir(), "sentence-"));
  const { voice } = await resolveVoice(undefined, "en");
  const spoken = await speakNarration({ text: SAID, voice, language: "en", loudness: -26 }, { workDir });
  const asset = await uploadAsset(account.actor, { path: spoken.path, name: "voice.wav", soundKind: "voice" });
  await db().asset.update({ where: { id: asset.id }, data: { metadata: { voice: spoken.voice.id } } });
  const row = await loadAsset(asset.id);
  const frames = Math.floor(spoken.durationSeconds * 30);
  const { project } = await createProject(account.actor, { name: "Tea" });
  const sentences = spoken.sentences.map(({ text, start, end }, index) => ({ id: `s${index + 1}`, text, start, end }));
  const document = parseTimeline({
    version: 2,
    ...{ fps: 30, width: 640, height: 360, durationInFrames: frames + 60, language: "en", theme: {} },
    assets: { [row.id]: timelineAsset(row) },
    speech: {
      [row.id]: {
        language: "en",
        sentences,
        words: spoken.words.map(({ text, start, end }) => ({ text, start, end })),
      },
    },
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: [
          ...[
            {
              kind: "scene",
              id: "a",
              link: "a",
              from: 0,
              durationInFrames: frames + 30,
              visual: { type: "card", text: "Tea" },
            },
          ],
          ...[
            { kind: "scene", id: "b", from: frames + 30, durationInFrames: 30, visual: { type: "card", text: "End" } },
          ],
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "v", link: "a", from: 10, durationInFrames: frames, assetId: row.id }],
      },
    ],
  });
  await putTimeline(project.id, document);
  return project.id;
}

async function ended(id: string) {
  for (;;) {
    const job = await db().job.findUniqueOrThrow({ where: { id } });
    if (!["queued", "running", "waiting"].includes(job.status)) return job;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
const sentences = async () => heardSentences((await loadTimeline(filmId)).document);
const change = (text: string, sentenceId = "s2") => changeSentence(account.actor, { filmId, sentenceId, text });

beforeAll(async () => {
  account = await newAccount();
  filmId = await spokenFilm();
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await closeListener();
  await closeDb();
});

describe("a changed sentence", () => {
  it("is spoken alone, as loud as those beside it, and the film makes room for it", async () => {
    const before = (await loadTimeline(filmId)).document;
    const { job } = await change(NEW);
    expect((await loadTimeline(filmId)).document.pending).toEqual({ s2: { text: NEW } });
    const done = await ended(job?.id ?? "");
    expect([done.status, done.errorMessage, done.notices]).toEqual(["succeeded", null, []]);
    const { document } = await loadTimeline(filmId);
    expect(document.pending).toEqual({});
    const heard = await sentences();
    expect(heard.map(({ sentence }) => sentence.text)).toEqual([SAID[0], NEW, SAID[2]]);
    const [voices, was] = [document, before].map((one) => one.tracks.find(({ id }) => id === "voice")?.items ?? []);
    expect(voices?.map(({ link }) => link)).toEqual(["a", "a", "a"]);
    const longer = document.durationInFrames - before.durationInFrames;
    expect(longer).toBeGreaterThan(20);
    const scene = (doc: typeof document, id: string) => doc.tracks[0]?.items.find((one) => one.id === id);
    expect(scene(document, "a")?.durationInFrames).toBe((scene(before, "a")?.durationInFrames ?? 0) + longer);
    expect(scene(document, "b")?.from).toBe((scene(before, "b")?.from ?? 0) + longer);
    expect(was).toHaveLength(1);
    const { assetId } = sentenceJob.outputOf(done) ?? { assetId: "" };
    const { storageKey } = await loadAsset(assetId);
    expect((await measureFile(await storage().localPath(storageKey ?? ""))).lufs).toBeGreaterThan(-28.5);
    expect((await measureFile(await storage().localPath(storageKey ?? ""))).lufs).toBeLessThan(-23.5);
  });

  it("gives way to newer words, whose job ends the older one's", async () => {
    const [older, newer] = [await change("Old words."), await change("New words.")];
    expect((await ended(older.job?.id ?? "")).status).toBe("cancelled");
    expect((await ended(newer.job?.id ?? "")).status).toBe("succeeded");
    expect((await sentences()).map(({ sentence }) => sentence.text)).toEqual([SAID[0], "New words.", SAID[2]]);
  });

  it("waits for nothing with the words that are said already", async () => {
    const first = await change("Something else.");
    const back = await change("New words.");
    expect(back.job).toBeNull();
    expect((await ended(first.job?.id ?? "")).status).toBe("cancelled");
    expect((await loadTimeline(filmId)).document.pending).toEqual({});
  });

  it("stays in the library with a notice when the sentence is gone by then", async () => {
    await worker.stop();
    const { job, revision } = await change("Too late.", "s3");
    const last = (await sentences()).find(({ sentence }) => sentence.id === "s3");
    // Other words are wanted once it is spoken: nobody asked for a job of them.
    const ops = [{ op: "setSentence", sentenceId: "s3", text: "By hand." }];
    await saveBatch(account.actor, { filmId, batchId: "by-hand-1", base: revision, ops });
    await worker.start();
    const done = await ended(job?.id ?? "");
    expect([done.status, sentenceJob.outputOf(done)?.placed]).toEqual(["succeeded", false]);
    expect(done.notices).toMatchObject([{ code: "sentence_not_placed" }]);
    expect((await sentences()).find(({ sentence }) => sentence.id === "s3")?.item.id).toBe(last?.item.id);
    expect((await loadAsset(sentenceJob.outputOf(done)?.assetId ?? "")).kind).toBe("voice");
    expect((await loadTimeline(filmId)).document.pending).toEqual({ s3: { text: "By hand." } });
  });

  it("is not found where there is none, and not a stranger's", async () => {
    await expect(change("No.", "nothing")).rejects.toMatchObject({ code: "not_found" });
    const stranger = await newAccount();
    await expect(changeSentence(stranger.actor, { filmId, sentenceId: "s1", text: "No." })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
