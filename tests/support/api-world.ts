import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { imagesRequest, toImagesRequest } from "@/lib/http/dialects/platform/generation-request";
import { renderRequest, toRenderRequest } from "@/lib/http/dialects/platform/render-request";
import { timelineRequest, toTimelineDraft } from "@/lib/http/dialects/platform/timeline-request";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { createApiKey } from "@/lib/services/api-keys";
import { getAsset, uploadAsset } from "@/lib/services/assets";
import { startCourse } from "@/lib/services/courses";
import { createClip, createImage } from "@/lib/services/creations";
import { exportFilm, renderTimeline } from "@/lib/services/exports";
import { startFilm } from "@/lib/services/films";
import { generateImages } from "@/lib/services/generation";
import { copyTemplate, generateMarketing, quickMarketing } from "@/lib/services/marketing";
import { invite } from "@/lib/services/members";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { createProject, startProject } from "@/lib/services/projects";
import { publishVideo, schedulePublishing } from "@/lib/services/publishing";
import { beginReview, readReview } from "@/lib/services/review";
import { beginSession } from "@/lib/services/sessions";
import { nameVersion, saveBatch } from "@/lib/services/timelines";
import { createTimeline } from "@/lib/services/videos";
import { createProfile } from "@/lib/services/voice-profiles";
import { resolveVoice } from "@/lib/services/voices";
import { createEndpoint, queueDelivery, sendTest } from "@/lib/services/webhooks";
import { everyKind } from "../timeline/fixture";
import { spokenFilm } from "../timeline/ops/film";
import { newAccount, type TestAccount } from "./accounts";
import type { ApiRoute } from "./api-routes";
import { drawnClip, drawnSound, undrawnSound } from "./derived-world";
import { editorProject, editorRender } from "./editor-world";
import { stageOf } from "./film-stage";
import { sessionCookie } from "./session";
import { plainPlan, putTimeline } from "./timelines";
import { newUpload } from "./uploads";

type Ids = Record<string, string>;
type Recipe = (owner: TestAccount) => Promise<Ids>;

export async function film(
  owner: TestAccount,
  made = true,
): Promise<{ filmId: string; jobId: string; sceneId: string }> {
  const started = await startFilm(owner.actor, { prompt: "The history of tea", targetSeconds: 30 });
  if (started.dryRun) throw new Error("unreachable");
  const sceneId = newId("scene");
  await db().segment.create({ data: { id: sceneId, filmId: started.filmId, position: 0, plan: plainPlan(sceneId) } });
  if (made) {
    const { tracks, ...rest } = everyKind();
    const named = tracks.map((track) => ({
      ...track,
      items: track.items.map((item) => (item.id === "scene-0" ? { ...item, id: sceneId } : item)),
    }));
    await putTimeline(started.filmId, { ...rest, tracks: named });
    await db().film.update({ where: { id: started.filmId }, data: { status: "ready" } });
  }
  return { filmId: started.filmId, jobId: started.job.id, sceneId };
}

const job: Recipe = async (owner) => ({ id: (await film(owner)).jobId });
const project: Recipe = async (owner) => ({
  project_id: (await createProject(owner.actor, { title: "Tea", prompt: "The history of tea" })).id,
});

async function startedProject(owner: TestAccount): Promise<string> {
  const { project_id: id = "" } = await project(owner);
  await startProject(owner.actor, { id });
  return id;
}

async function exported(owner: TestAccount): Promise<string> {
  const { job: started } = await exportFilm(owner.actor, { filmId: (await film(owner)).filmId, format: "square" });
  return started?.id ?? "";
}

/** A small PNG. */
export const onePicture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: "#c63" } })
    .png()
    .toBuffer();

/** A multipart form with a picture. */
async function oneForm(): Promise<FormData> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await onePicture())]), "one.png");
  return form;
}

/** A multipart form with somebody speaking. */
async function oneRecording(): Promise<FormData> {
  const { voice } = await resolveVoice(undefined, "en");
  const workDir = await mkdtemp(path.join(tmpdir(), "recording-"));
  const spoken = await speakNarration({ text: "Tea is old. Black tea is strong.", voice, language: "en" }, { workDir });
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await readFile(spoken.path))]), "sample1.wav");
  return form;
}

/** Forms that routes accept, by the id of their contract. */
export const FORMS: Record<string, () => Promise<FormData>> = { uploadAsset: oneForm, addVoiceSample: oneRecording };

/** A stored picture: a real file, so that it can be downloaded. */
async function picture(owner: TestAccount): Promise<string> {
  return (await newUpload(owner.actor, await onePicture(), "one.png")).id;
}

const aWish = { description: "A tea cup", style: "cinematic" } as const;

/** What the creative studio began. */
const creation = async (begun: Promise<{ id: string }>): Promise<Ids> => ({ prediction_id: (await begun).id });

/** A stored clip. */
async function clip(owner: TestAccount): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "clip-"));
  const file = path.join(folder, "one.mp4");
  const source = path.join(folder, "one.png");
  await writeFile(source, await onePicture());
  await runFfmpeg(["-loop", "1", "-i", source, "-frames:v", "5", "-c:v", "libx264", "-pix_fmt", "yuv420p", file]);
  return (await uploadAsset(owner.actor, { path: file, name: "one.mp4" })).id;
}

/** A stored file with a copy that browsers play, and one that failed after it: one to read, one to try again. */
async function proxied(owner: TestAccount): Promise<string> {
  const { id } = await newUpload(owner.actor, await onePicture(), "one.png");
  const { storageKey: proxyKey } = await getAsset(owner.actor, { id });
  await db().asset.update({ where: { id }, data: { proxyState: "failed", proxyKey, proxyMime: "video/mp4" } });
  return id;
}

async function batch(owner: TestAccount): Promise<string> {
  const request = toImagesRequest(imagesRequest.parse({ prompts: [{ prompt: "A tea cup" }] }));
  return (await generateImages(owner.actor, request)).batchId as string;
}

/** A film with a file to take a picture from. */
export async function filmed(owner: TestAccount): Promise<string> {
  const { filmId } = await film(owner);
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: await clip(owner) } });
  return filmId;
}

async function timeline(owner: TestAccount): Promise<string> {
  const clips = [{ asset_id: await picture(owner) }];
  const request = timelineRequest.parse({ tracks: [{ type: "video", clips }] });
  return (await createTimeline(owner.actor, toTimelineDraft(request))).film.id;
}

export async function render(owner: TestAccount): Promise<string> {
  const request = renderRequest.parse({ timeline_id: await timeline(owner) });
  return (await renderTimeline(owner.actor, toRenderRequest(request))).job?.id as string;
}

const webhook = async (owner: TestAccount) =>
  (await createEndpoint(owner.actor, { url: "https://example.com/hook", events: ["project.completed"] })).endpoint.id;

/** A delivery to an address that came with a request. */
const toUrl = async ({ actor: { userId } }: TestAccount) =>
  (await queueDelivery(db(), {
    userId,
    dialect: "public",
    event: "generation.failed",
    url: "https://example.com/hook",
    body: { event: "generation.failed" },
    once: newId("once"),
  })) as string;

/** A voice profile with a recording, as if it had been measured. */
async function voiceProfile(owner: TestAccount): Promise<Ids> {
  const { id } = await createProfile(owner.actor, { name: "Ada" });
  const learnt = { status: "ready", provider: "elevenlabs", vendorVoiceId: "rachel" };
  await db().voiceProfile.update({ where: { id }, data: learnt });
  const sample = newId("sample");
  await db().voiceSample.create({
    data: {
      ...{
        id: sample,
        profileId: id,
        filename: "one.wav",
        storageKey: `${owner.actor.userId}/voice-samples/${sample}.wav`,
      },
      ...{
        mime: "audio/wav",
        bytes: 1000n,
        sha256: sample,
        durationSeconds: 40,
        speechSeconds: 35,
        sampleRate: 48_000,
      },
      ...{ noiseRatioDb: 45, clippedShare: 0 },
    },
  });
  return { profile_id: id, sample_id: sample };
}

/** Accounts are looked after by whoever is an owner of the studio. */
const makeOwner = ({ actor: { userId } }: TestAccount) =>
  db().user.update({ where: { id: userId }, data: { role: "owner" } });

async function invitation(owner: TestAccount): Promise<Ids> {
  await makeOwner(owner);
  return { id: (await invite({ ...owner.actor, role: "owner" }, { role: "member" })).invitation.id };
}

/** A production of one segment. */
const marketing: Recipe = async ({ actor }) => {
  const row = await quickMarketing(
    actor,
    { title: "Tea", theme: "A tea cup", segmentsCount: 1 },
    { generate: false, language: "en" },
  );
  return { job_id: row.id, segment_index: "0" };
};

/** A film whose plan waits to be looked at. */
async function inReview(owner: TestAccount): Promise<Ids> {
  const started = await startFilm(owner.actor, { script: "Tea is old. Black tea is strong.", review: true });
  if (started.dryRun) throw new Error("unreachable");
  const { id } = started.job;
  await understandFilm(await stageOf(id));
  await writeFilmScript(await stageOf(id));
  await planFilm(await stageOf(id));
  await beginReview(id);
  return { id, scene: (await readReview(owner.actor, { jobId: id })).scenes[0]?.id ?? "" };
}

/** An edit that did not fit its film. */
async function keptChange(owner: TestAccount): Promise<Ids> {
  const { filmId } = await film(owner);
  const kept = newId("batch");
  const ops = [{ op: "removeItems", ids: ["nothing"] }];
  await saveBatch(owner.actor, { filmId, batchId: kept, base: 0, ops }).catch((error: unknown) => {
    if (!isAppError(error) || error.code !== "conflict") throw error;
  });
  return { id: filmId, kept };
}

/**
 * How to make what each route's address names, by the beginning of the address. The first that fits is used; a route with
 * parameters that none fits fails the tests, so that a new route cannot forget its recipe.
 */
const RECIPES: [start: string, recipe: Recipe][] = [
  [
    "/marketing/api/job/{job_id}/cancel",
    async (owner) => {
      const made = await marketing(owner);
      await generateMarketing(owner.actor, made.job_id ?? "");
      return made;
    },
  ],
  ["/marketing/api/job/", marketing],
  [
    "/marketing/api/template/",
    async ({ actor }) => ({ template_id: (await copyTemplate(actor, "template_standard", "en")).id }),
  ],
  ["/api/studio/image-status/", (owner) => creation(createImage(owner.actor, { ...aWish, ratio: "1:1" }))],
  ["/api/studio/video-status/", (owner) => creation(createClip(owner.actor, { ...aWish, ratio: "1:1", seconds: 5 }))],
  ["/api/public/v1/generation/status/", async (owner) => ({ job_id: (await film(owner)).jobId })],
  ["/api/public/v1/export/status/", async (owner) => ({ job_id: await exported(owner) })],
  ["/api/v1/projects/{project_id}/cancel", async (owner) => ({ project_id: await startedProject(owner) })],
  ["/api/v1/projects/", project],
  [
    "/api/v1/webhooks/{webhook_id}/deliveries/",
    async (owner) => {
      const webhook_id = await webhook(owner);
      return { webhook_id, delivery_id: (await sendTest(owner.actor, { id: webhook_id })).id };
    },
  ],
  ["/api/v1/webhooks/", async (owner) => ({ webhook_id: await webhook(owner) })],
  ["/api/v1/voice/profiles/", voiceProfile],
  ["/api/v1/voices/", async () => ({ voice_id: "thomas" })],
  ["/api/v1/assets/batches/", async (owner) => ({ batch_id: await batch(owner) })],
  ["/api/v1/videos/timeline/{timeline_id}/still", async (owner) => ({ timeline_id: await filmed(owner) })],
  ["/api/v1/videos/timeline/", async (owner) => ({ timeline_id: await timeline(owner) })],
  ["/api/v1/videos/render/", async (owner) => ({ render_id: await render(owner) })],
  ["/api/v1/videos/{video_id}/", async (owner) => ({ video_id: await clip(owner) })],
  [
    "/api/v1/courses/jobs/",
    async (owner) => ({ job_id: (await startCourse(owner.actor, { topic: "Tea", sections: 1, lectures: 1 })).job.id }),
  ],
  ["/api/v1/editor/projects/", editorProject],
  ["/api/v1/editor/render-jobs/", editorRender],
  [
    "/api/v1/publish/{publish_id}/schedule",
    async (owner) => {
      const schedule = { publishAt: new Date(Date.now() + 86_400_000).toISOString() };
      const wish = { videoId: await filmed(owner), platforms: [{ platform: "watch" }], schedule };
      const { publications } = await schedulePublishing(owner.actor, wish);
      return { publish_id: publications[0]?.id ?? "" };
    },
  ],
  [
    "/api/v1/publish/{publish_id}/",
    async (owner) => {
      const platforms = [{ platform: "watch" }];
      const { publications } = await publishVideo(owner.actor, { videoId: await filmed(owner), platforms });
      return { publish_id: publications[0]?.publication.id ?? "" };
    },
  ],
  ["/api/v1/publish/connect/", async () => ({ platform: "watch" })],
  ["/api/v1/assets/", async (owner) => ({ asset_id: await picture(owner) })],
  ["/api/ui/webhooks/by-request/", async (owner) => ({ delivery: await toUrl(owner) })],
  [
    "/api/ui/webhooks/{id}/deliveries/",
    async (owner) => {
      const id = await webhook(owner);
      return { id, delivery: (await sendTest(owner.actor, { id })).id };
    },
  ],
  ["/api/ui/webhooks/", async (owner) => ({ id: await webhook(owner) })],
  ["/api/ui/projects/{id}/cancel", async (owner) => ({ id: await startedProject(owner) })],
  ["/api/ui/projects/", async (owner) => ({ id: (await project(owner)).project_id as string })],
  ["/api/ui/keys/", async (owner) => ({ id: (await createApiKey(owner.actor, { name: "another" })).key.id })],
  ["/api/ui/sessions/", async (owner) => ({ id: await beginSession({ userId: owner.actor.userId, kind: "studio" }) })],
  ["/api/ui/members/invitations/", invitation],
  [
    "/api/ui/members/",
    async (owner) => {
      await makeOwner(owner);
      return { id: (await newAccount()).actor.userId };
    },
  ],
  ["/api/ui/voices/", async () => ({ id: "voice_1234567890" })],
  ["/api/ui/music/", async () => ({ mood: "calm" })],
  ["/api/ui/films/{id}/still", async (owner) => ({ id: await filmed(owner) })],
  ["/api/ui/films/{id}/watch", async (owner) => ({ id: await filmed(owner) })],
  [
    "/api/ui/films/{id}/timeline/versions/",
    async (owner) => {
      const { filmId } = await film(owner);
      return { id: filmId, version: (await nameVersion(owner.actor, { filmId, name: "First" })).id };
    },
  ],
  ["/api/ui/films/{id}/interchange/", async (owner) => ({ id: (await film(owner)).filmId, format: "otio" })],
  ["/api/ui/films/{id}/timeline/kept/", keptChange],
  [
    "/api/ui/films/{id}/sentences/",
    async (owner) => {
      const { filmId } = await film(owner, false);
      await putTimeline(filmId, spokenFilm());
      return { id: filmId, sentence: "scene-0-s1" };
    },
  ],
  [
    "/api/ui/films/{id}",
    async (owner) => {
      const { filmId, jobId, sceneId } = await film(owner);
      await db().job.update({ where: { id: jobId }, data: { status: "succeeded", finishedAt: new Date() } });
      return { id: filmId, scene: sceneId };
    },
  ],
  [
    "/api/ui/jobs/{id}/retry",
    async (owner) => {
      const { jobId } = await film(owner, false);
      await db().job.update({ where: { id: jobId }, data: { status: "failed", finishedAt: new Date() } });
      return { id: jobId };
    },
  ],
  ["/api/ui/jobs/{id}/review", inReview],
  ["/api/ui/jobs/", job],
  ["/api/ui/assets/{id}/derivatives", undrawnSound],
  ["/api/ui/assets/{id}/waveform/", drawnSound],
  ["/api/ui/assets/{id}/filmstrip/", drawnClip],
  ["/api/ui/assets/{id}/proxy", async (owner) => ({ id: await proxied(owner) })],
  ["/api/ui/assets/", async (owner) => ({ id: await picture(owner) })],
];

/** Values that no account owns: what they name is everybody's. */
export const SHARED = new Set(["voice_id", "/api/ui/voices/{id}/preview", "mood", "platform"]);

/** Makes what a route's address names, for `owner`; answers the values of its parameters. */
export async function makeFor(route: ApiRoute, owner: TestAccount): Promise<Ids> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  if (names.length === 0) return {};
  const recipe = RECIPES.find(([start]) => route.path.startsWith(start))?.[1];
  if (!recipe) throw new Error(`${route.path} has parameters: say in tests/support/api-world.ts how to make them.`);
  const ids = await recipe(owner);
  for (const name of names) if (!ids[name]) throw new Error(`The recipe of ${route.path} does not make ${name}.`);
  return Object.fromEntries(names.map((name) => [name, ids[name] as string]));
}

/** Bodies of routes whose contract has no example and whose body may not be empty. */
const BODIES: Record<string, (owner: TestAccount) => unknown> = {
  refreshToken: () => ({ refresh_token: "not-a-token" }),
  putProject: () => ({ title: "Whole" }),
  putWebhook: () => ({ url: "https://example.com/other", events: ["render.completed"] }),
  trainVoiceProfile: () => ({ consent: true }),
  updateVoiceProfile: () => ({ name: "Ada" }),
  speakWithVoiceProfile: () => ({ text: "Hello." }),
  "ui.signUp": () => ({ email: `${newId("user")}@example.test`, password: "correct horse battery" }),
  "ui.changePassword": ({ password }) => ({ current: password, password: `${password} and more` }),
  "ui.requestReset": () => ({ email: `${newId("user")}@example.test` }),
  "ui.confirmReset": () => ({ token: "not-a-link", password: "correct horse battery" }),
  "ui.acceptInvitation": () => ({
    token: "not-a-link",
    email: `${newId("user")}@example.test`,
    password: "correct horse battery",
  }),
  "ui.engineSettings": () => ({ kind: "writer", id: "groq", values: { GROQ_MODEL: null } }),
  "ui.engineCheck": () => ({ kind: "writer", id: "groq" }),
  "ui.saveReview": () => ({ revision: 0, scenes: [{ id: null, text: "Tea is drunk everywhere." }] }),
  "ui.trashAssets": () => ({ ids: [newId("asset")] }),
  "ui.restoreAssets": () => ({ ids: [newId("asset")] }),
  "ui.tagAssets": () => ({ ids: [newId("asset")], add: ["harbour"] }),
  "ui.profile": () => ({ name: "Ada" }),
  "ui.estimate": () => ({ prompt: "The history of tea" }),
  "ui.topic": () => ({ prompt: "Bicycles", language: "en" }),
  "ui.startFilm": () => ({ prompt: "The history of tea" }),
  "ui.createWebhook": () => ({ url: "https://example.com/hook", events: ["render.completed"] }),
  "ui.createProject": () => ({ title: "Tea", prompt: "The history of tea" }),
  "ui.changeProject": () => ({ title: "Green tea", prompt: "The history of tea" }),
  "ui.createKey": () => ({ name: "another", scopes: ["read"] }),
  "ui.blankFilm": () => ({ title: "Harbour in the morning", format: "vertical" }),
  "ui.nameVersion": () => ({ name: "Another" }),
  "ui.publishWatch": () => ({ visibility: "unlisted", description: "Leaves in hot water", download: true }),
  "ui.export": () => ({ format: "square" }),
};

/** A body that the route accepts. */
export function bodyFor({ contract }: ApiRoute, owner: TestAccount): unknown {
  if (!contract.body) return undefined;
  const example = contract.examples?.find(({ request }) => request !== undefined)?.request;
  const body = BODIES[contract.id]?.(owner) ?? example ?? {};
  const checked = contract.body.safeParse(body);
  if (!checked.success)
    throw new Error(`${contract.id} needs an example that its own schema accepts: ${checked.error}`);
  return body;
}

let addresses = 0;

/** Credentials for a route's surface, and an address of its own, for guesses are counted for each. */
export async function headersFor(route: ApiRoute, account: TestAccount): Promise<Record<string, string>> {
  const { id } = route.surface.dialect;
  addresses += 1;
  const address = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
  const credentials: Record<string, string> =
    id === "ui"
      ? { cookie: await sessionCookie(account.actor.userId), "sec-fetch-site": "same-origin" }
      : { authorization: `Bearer ${account.apiKey}` };
  return { ...credentials, "x-forwarded-for": address };
}

/** The address with its parameters filled in. */
export function fill(route: ApiRoute, params: Ids): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}
