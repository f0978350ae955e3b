import type { APIRequestContext } from "playwright-core";
import sharp from "sharp";
import { openPage } from "../harness";

/** As long as names and titles may reasonably get, with a word that only breaks when it must. */
const LONG = "A walk through the old harbour of Saint-Malo at low tide, with Llanfairpwllgwyngyllgogerychwyrndrobwll";
const ADDRESS = "https://receiver.invalid/hooks/framewright/production/eu-west-3/0123456789abcdef0123456789abcdef";

export const TOURIST = {
  name: "Maximiliana-Alexandrine de Hohenlohe-Schillingsfürst",
  email: "m.alexandrine.von.hohenlohe-schillingsfuerst@a-very-long-name-of-a-domain.example.org",
  password: "a long walk by the sea",
};

/** Where the things are that the tour looks at. */
export interface Seeded {
  film: string;
  filmJob: string;
  reviewJob: string;
  cancelledJob: string;
  draft: string;
  project: string;
  webhook: string;
  file: string;
  invitation: string;
  resetLink: string;
}

/** Sends JSON and reads the answer; a refusal ends the tour with what was said. */
async function send<T>(request: APIRequestContext, path: string, data: unknown, method = "POST"): Promise<T> {
  const answer = await request.fetch(path, { method, data });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (answer.status() === 204 ? null : await answer.json()) as T;
}

const read = async <T>(request: APIRequestContext, path: string): Promise<T> =>
  (await (await request.get(path)).json()) as T;

/** Waits until a job is as wanted. @throws Error when it ends otherwise */
async function until(request: APIRequestContext, id: string, wanted: string): Promise<{ filmId: string }> {
  for (;;) {
    const job = await read<{ status: string; filmId: string }>(request, `/api/ui/jobs/${id}`);
    if (job.status === wanted) return job;
    if (["succeeded", "failed", "cancelled"].includes(job.status)) throw new Error(`Job ${id} is ${job.status}.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A second owner, made by the first: what the tour makes must not be among what other tests look for. */
async function makeTourist(): Promise<{ resetLink: string; invitation: string }> {
  const page = await openPage();
  const { request } = page.context();
  const { id } = await send<{ id: string }>(request, "/api/ui/sign-up", TOURIST);
  await send(request, `/api/ui/members/${id}`, { role: "owner" }, "PATCH");
  const reset = await send<{ url: string }>(request, `/api/ui/members/${id}/reset-link`, {});
  const guest = { email: `guest.${TOURIST.email}`, role: "member" };
  const invited = await send<{ url: string }>(request, "/api/ui/members/invitations", guest);
  await page.context().close();
  const pathOf = (url: string) => `${new URL(url).pathname}${new URL(url).search}`;
  return { resetLink: pathOf(reset.url), invitation: pathOf(invited.url) };
}

/** A film, one that waits for its review, one that was cancelled, and one of everything else, all with long names. */
export async function seed(): Promise<Seeded> {
  const links = await makeTourist();
  const page = await openPage({ as: TOURIST });
  const { request } = page.context();
  const start = (body: object) => send<{ jobId: string }>(request, "/api/ui/films", { language: "en", ...body });
  const film = await start({ title: LONG, script: "Tea is an old drink.\n\nIt is warm.", music: "none" });
  const review = await start({ title: LONG, script: "Salt is in the sea.\n\nRivers bring it there.", review: true });
  const cancelled = await start({ title: LONG, script: "The moon pulls.\n\nThe sea follows." });
  await send(request, `/api/ui/jobs/${cancelled.jobId}/cancel`, {});
  const project = await send<{ id: string }>(request, "/api/ui/projects", {
    title: LONG,
    description: LONG,
    prompt: LONG,
  });
  const hook = { url: ADDRESS, description: LONG, events: ["project.completed", "project.failed"] };
  const { webhook } = await send<{ webhook: { id: string } }>(request, "/api/ui/webhooks", hook);
  await send(request, `/api/ui/webhooks/${webhook.id}/test`, {});
  const keyOf = (name: string) =>
    send<{ key: { id: string }; secret: string }>(request, "/api/ui/keys", {
      name,
      scopes: ["read", "generate", "manage"],
    });
  const revoked = await keyOf(LONG.slice(0, 80));
  await send(request, `/api/ui/keys/${revoked.key.id}`, undefined, "DELETE");
  const { secret } = await keyOf(LONG.slice(0, 80));
  const { file, draft } = await uploadAndDraft(request, secret);
  await send(request, "/api/ui/assets/tags", { ids: [file], add: [LONG.slice(0, 40)] }, "PATCH");
  const done = await until(request, film.jobId, "succeeded");
  await until(request, review.jobId, "waiting");
  await page.context().close();
  return {
    film: done.filmId,
    filmJob: film.jobId,
    reviewJob: review.jobId,
    cancelledJob: cancelled.jobId,
    project: project.id,
    webhook: webhook.id,
    file,
    draft,
    ...links,
  };
}

/** A picture, and a timeline with it, as programs send them. */
async function uploadAndDraft(request: APIRequestContext, secret: string): Promise<{ file: string; draft: string }> {
  const headers = { authorization: `Bearer ${secret}` };
  const image = sharp({ create: { width: 640, height: 360, channels: 3, background: "#36c" } });
  const picture = { name: `${LONG}.png`, mimeType: "image/png", buffer: await image.png().toBuffer() };
  const uploaded = await request.post("/api/v1/assets/upload", { headers, multipart: { file: picture } });
  const { id } = (await uploaded.json()) as { id: string };
  const tracks = [{ type: "video", clips: [{ asset_id: id, start_time: 0, duration: 2 }] }];
  const data = { title: LONG, config: { resolution: "1280x720", fps: 30 }, tracks };
  const made = await request.post("/api/v1/videos/timeline", { headers, data });
  if (!made.ok()) throw new Error(`The timeline was answered ${made.status()}: ${await made.text()}`);
  const { items } = await read<{ items: { id: string }[] }>(request, "/api/ui/films?show=drafts");
  const draft = items[0]?.id;
  if (!draft) throw new Error("The timeline is not among the drafts.");
  return { file: id, draft };
}
