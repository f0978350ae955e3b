import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as status } from "@/app/api/v1/publish/[publish_id]/status/route";
import { GET as connect } from "@/app/api/v1/publish/connect/[platform]/route";
import { GET as connections } from "@/app/api/v1/publish/connections/route";
import { POST as publish } from "@/app/api/v1/publish/route";
import { GET as callback } from "@/app/connect/callback/route";
import { GET as watch } from "@/app/watch/[slug]/route";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { retryJob } from "@/lib/services/jobs/retry-job";
import { sealed } from "@/lib/services/publishing/tokens";
import { createEndpoint } from "@/lib/services/webhooks";
import { storage } from "@/lib/storage";
import { startLinkedIn } from "../emulators/linkedin";
import { startYouTube } from "../emulators/youtube";
import { newAccount, type TestAccount } from "../support/accounts";
import { film as makeFilm, onePicture } from "../support/api-world";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";
import { newUpload } from "../support/uploads";
import { TestWorker } from "../support/worker";

const [youtube, linkedin] = await Promise.all([startYouTube(), startLinkedIn()]);
const VARIABLES = {
  YOUTUBE_CLIENT_ID: "client",
  YOUTUBE_CLIENT_SECRET: "secret",
  YOUTUBE_BASE_URL: youtube.url,
  LINKEDIN_CLIENT_ID: "client",
  LINKEDIN_CLIENT_SECRET: "secret",
  LINKEDIN_BASE_URL: linkedin.url,
};
const worker = new TestWorker(VARIABLES);
/** More than one part of 8 MiB, so that an upload can break off in the middle. */
const BYTES = 9 * 1024 ** 2;
let account: TestAccount;
let asset: string;
let filmId: string;

beforeAll(async () => {
  Object.assign(process.env, VARIABLES);
  account = await newAccount();
  const { userId } = account.actor;
  const file = path.join(await mkdtemp(path.join(tmpdir(), "publish-")), "film.mp4");
  await writeFile(file, Buffer.alloc(BYTES, 7));
  asset = newId("asset");
  const storageKey = `${userId}/${asset}.mp4`;
  await storage().putFile(storageKey, file);
  const facts = { kind: "film", mime: "video/mp4", bytes: BigInt(BYTES), durationSeconds: 60, name: "film.mp4" };
  await db().asset.create({ data: { ...facts, id: asset, userId, storageKey, sha256: asset } });
  ({ filmId } = await makeFilm(account));
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: asset } });
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([youtube.close(), linkedin.close()]);
  await closeDb();
});

const ask = (body: unknown) => call(publish, { key: account.apiKey, body });
const onYouTube = (config: object = {}) =>
  ask({ video_id: filmId, platforms: [{ platform: "youtube", config: { title: "Introduction à l'IA", ...config } }] });

/** A publication once it has ended. */
async function ended(id: string) {
  for (;;) {
    const { body } = await call(status, { key: account.apiKey, params: { publish_id: id } });
    if (!["queued", "uploading"].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a browser does: from the studio to the platform, and back, signed in to the studio as `who`. */
async function goThrough(who: TestAccount | null = account, platform = "youtube"): Promise<Response> {
  const to = await connect(
    new Request("http://localhost:3000/", { headers: { authorization: `Bearer ${account.apiKey}` } }),
    { params: Promise.resolve({ platform }) },
  );
  expect(to.status).toBe(302);
  const agreed = await fetch(to.headers.get("location") ?? "", { redirect: "manual" });
  return comeBack(agreed.headers.get("location") ?? "", who);
}

async function comeBack(url: string, who: TestAccount | null): Promise<Response> {
  const headers = new Headers(who ? { cookie: await sessionCookie(who.actor.userId) } : undefined);
  return callback(new Request(url, { headers }), { params: Promise.resolve({}) });
}

describe("connecting YouTube", () => {
  it("is refused by its field before there is an account", async () => {
    const { status: code, body } = await onYouTube();
    expect(code).toBe(422);
    expect(body.error.details).toMatchObject({ field: "platforms.0.platform", constraint: "not_connected" });
  });

  it("goes there with state and PKCE and comes back once, with tokens that nobody can read", async () => {
    expect((await goThrough()).status).toBe(302);
    const { body } = await call(connections, { key: account.apiKey });
    expect(body.connections).toContainEqual(
      expect.objectContaining({ platform: "youtube", connected: true, account_name: "Ma Chaîne" }),
    );
    const rows = JSON.stringify(await db().platformConnection.findMany({ where: { userId: account.actor.userId } }));
    expect(rows + JSON.stringify(body)).not.toMatch(/access-1|refresh-1/);
    const forged = "http://localhost:3000/connect/callback?state=guessed&code=agreed-code";
    expect((await comeBack(forged, account)).status).toBe(404);
  });

  it("is finished by whoever began it, and asks to sign in first", async () => {
    const stranger = await newAccount();
    expect((await goThrough(stranger)).status).toBe(403);
    for (const who of [account, stranger]) {
      const rows = await db().platformConnection.findMany({ where: { userId: who.actor.userId } });
      expect(rows).toHaveLength(who === account ? 1 : 0);
    }
    const asked = await goThrough(null);
    const signIn = new URL(asked.headers.get("location") ?? "");
    expect(signIn.pathname).toBe("/sign-in");
    const back = `http://localhost:3000${signIn.searchParams.get("callbackUrl")}`;
    expect((await comeBack(back, account)).headers.get("location")).toMatch(/:\d+\/$/);
  });
});

describe("publishing", () => {
  it("brings the whole file onto YouTube with what it is told, and tells the figures", async () => {
    const picture = await newUpload(account.actor, await onePicture(), "thumb.png");
    const { status: code, body } = await onYouTube({
      description: "Dans cette vidéo, nous explorons...",
      tags: ["IA", "machine learning", "tutoriel"],
      category_id: "28",
      privacy_status: "public",
      thumbnail_asset_id: picture.id,
    });
    expect(code).toBe(202);
    expect(body).toMatchObject({ status: "processing", publications: [{ platform: "youtube" }] });
    const done = await ended(body.publications[0].id);
    expect(done).toMatchObject({
      status: "published",
      platform_url: "https://youtube.com/watch?v=video1",
      platform_id: "video1",
      analytics: { views: 150, likes: 12, comments: 3 },
    });
    expect((await sharp(youtube.thumbnails.get("video1")).metadata()).width).toBe(64);
    const [upload] = youtube.videos();
    expect(upload?.bytes.equals(Buffer.alloc(BYTES, 7))).toBe(true);
    expect(upload?.body).toMatchObject({
      snippet: { title: "Introduction à l'IA", categoryId: "28", tags: ["IA", "machine learning", "tutoriel"] },
      status: { privacyStatus: "public", selfDeclaredMadeForKids: false, containsSyntheticMedia: true },
    });
  });

  it("goes on where an upload broke off, and never publishes what is there already", async () => {
    youtube.mishaps.breakAfter = 300_000;
    const { body } = await onYouTube({ title: "Broken off" });
    expect(await ended(body.publications[0].id)).toMatchObject({ status: "published", platform_id: "video2" });
    youtube.mishaps.loseLastAnswer = true;
    const lost = await onYouTube({ title: "Answer lost" });
    expect(await ended(lost.body.publications[0].id)).toMatchObject({ status: "published", platform_id: "video3" });
    expect(youtube.uploads.size).toBe(3);
  });

  it("renews an access that ends, and says when it has to be connected again", async () => {
    const { userId } = account.actor;
    const [row] = await db().platformConnection.findMany({ where: { userId } });
    if (!row) throw new Error("not connected");
    const over = sealed({ access: "old", refresh: "refresh-1", expiresAt: Date.now() - 1 }, row.id);
    await db().platformConnection.update({ where: { id: row.id }, data: { cipher: over } });
    const { body } = await onYouTube({ title: "Renewed" });
    expect(await ended(body.publications[0].id)).toMatchObject({ status: "published" });
    expect(youtube.state.refreshed).toBe(1);

    await createEndpoint(account.actor, { url: "https://example.com/hook", events: ["publish.failed"] });
    youtube.state.withdrawn = true;
    await db().platformConnection.update({ where: { id: row.id }, data: { cipher: over } });
    const refused = (await onYouTube({ title: "Withdrawn" })).body.publications[0].id;
    expect(await ended(refused)).toMatchObject({ status: "failed", error: { code: "FORBIDDEN" } });
    const told = await db().webhookDelivery.findMany({ where: { userId, event: "publish.failed" } });
    expect(told.map(({ body: sent }) => sent)).toMatchObject([{ data: { publish_id: refused, platform: "youtube" } }]);
    expect((await onYouTube()).status).toBe(422);

    youtube.state.withdrawn = false;
    await goThrough();
    const { jobId } = await db().publication.findUniqueOrThrow({ where: { id: refused } });
    await retryJob(account.actor, { jobId: jobId ?? "" });
    expect(await ended(refused)).toMatchObject({ status: "published" });
  });

  it("posts on LinkedIn what the document's request says, in the parts that LinkedIn asks for", async () => {
    expect((await goThrough(account, "linkedin")).status).toBe(302);
    const { body: known } = await call(connections, { key: account.apiKey });
    expect(known.connections).toContainEqual(
      expect.objectContaining({ platform: "linkedin", connected: true, account_name: "Jeanne Martin" }),
    );
    const text = "Nouvelle vidéo sur l'IA! #AI #MachineLearning (bientôt)";
    const onLinkedIn = () =>
      ask({ video_id: filmId, platforms: [{ platform: "linkedin", config: { text, visibility: "PUBLIC" } }] });
    const { body } = await onLinkedIn();
    expect(await ended(body.publications[0].id)).toMatchObject({
      status: "published",
      platform_id: "urn:li:ugcPost:1",
      platform_url: "https://www.linkedin.com/feed/update/urn:li:ugcPost:1/",
    });
    expect(linkedin.videos.get("urn:li:video:1")?.bytes.equals(Buffer.alloc(BYTES, 7))).toBe(true);
    expect(linkedin.posts).toMatchObject([
      {
        author: "urn:li:person:abc123",
        commentary: "Nouvelle vidéo sur l'IA! #AI #MachineLearning \\(bientôt\\)",
        visibility: "PUBLIC",
        content: { media: { id: "urn:li:video:1" } },
      },
    ]);
    // Whether a post whose answer was lost is there cannot be asked: it is not sent again, also when somebody starts it again.
    linkedin.mishaps.losePost = true;
    const lost = (await onLinkedIn()).body.publications[0].id;
    expect(await ended(lost)).toMatchObject({ status: "failed", error: { code: "CONFLICT" } });
    linkedin.mishaps.losePost = false;
    const { jobId } = await db().publication.findUniqueOrThrow({ where: { id: lost } });
    await retryJob(account.actor, { jobId: jobId ?? "" });
    expect(await ended(lost)).toMatchObject({ status: "failed" });
    expect(linkedin.posts).toHaveLength(2);
    expect(linkedin.videos.size).toBe(2);
  });

  it("puts a film on a page of this studio without any account", async () => {
    const { body } = await ask({
      video_id: filmId,
      platforms: [{ platform: "watch", config: { visibility: "public" } }],
    });
    const done = await ended(body.publications[0].id);
    expect(done).toMatchObject({ status: "published", platform: "watch", analytics: null });
    const slug = done.platform_url.split("/").at(-1);
    const page = await watch(new Request(done.platform_url), { params: Promise.resolve({ slug }) });
    expect(await page.text()).toContain(`/watch/${slug}/film.mp4`);
  });

  it("tells everything that is wrong with each platform before anything is sent", async () => {
    const { status: code, body } = await ask({
      video_id: filmId,
      platforms: [
        { platform: "watch", config: { title: "Fine" } },
        { platform: "youtube", config: { title: "a <b>", privacy_status: "secret" } },
        { platform: "nowhere" },
      ],
    });
    expect(code).toBe(422);
    const fields = body.error.details.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(["platforms.1.config.title", "platforms.1.config.privacy_status", "platforms.2.platform"]);
  });

  it("takes ten requests an hour, and says so", async () => {
    const other = await newAccount();
    const body = { video_id: "nothing", platforms: [{ platform: "watch" }] };
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await call(publish, { key: other.apiKey, body }));
    expect(answers.map((answer) => answer.status)).toEqual([...Array(10).fill(404), 429]);
    expect(answers[0]?.headers.get("x-ratelimit-limit")).toBe("10");
    expect(Number(answers[10]?.headers.get("retry-after"))).toBeGreaterThan(3000);
  });

  it("writes no token into jobs, events or deliveries", async () => {
    const { userId } = account.actor;
    const written = JSON.stringify(
      await Promise.all([
        db().job.findMany({ where: { userId } }),
        db().jobEvent.findMany({ where: { job: { userId } } }),
        db().publication.findMany({ where: { userId } }),
        db().webhookDelivery.findMany({ where: { userId } }),
      ]),
      (_, value) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(written).not.toMatch(/access-\d|refresh-1|agreed-code|linkedin-(?:access|code)/);
  });
});
