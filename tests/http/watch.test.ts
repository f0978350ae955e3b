import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUT as put } from "@/app/api/ui/films/[id]/watch/route";
import { GET as oembed } from "@/app/oembed/route";
import { GET as file } from "@/app/watch/[slug]/[file]/route";
import { GET as embed } from "@/app/watch/[slug]/embed/route";
import { GET as page } from "@/app/watch/[slug]/route";
import { POST as unlock } from "@/app/watch/[slug]/unlock/route";
import { baseUrl } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { uploadAsset, uploadSubtitles } from "@/lib/services/assets";
import { consume } from "@/lib/services/limits";
import { publishPage, unpublishPage, type WatchPageView } from "@/lib/services/watch";
import { newAccount, type TestAccount } from "../support/accounts";
import { film as makeFilm, onePicture } from "../support/api-world";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";

let owner: TestAccount;
let clip: string;
let vtt: string;

const WORDS = "WEBVTT\n\n00:00.000 --> 00:00.400\nTea is <old> & warm\n\n00:00.500 --> 00:00.900\nDrink it slowly\n";

beforeAll(async () => {
  owner = await newAccount();
  await db().user.update({ where: { id: owner.actor.userId }, data: { name: "Ada & co" } });
  const folder = await mkdtemp(path.join(tmpdir(), "watch-"));
  const [source, made] = [path.join(folder, "one.png"), path.join(folder, "film.mp4")];
  await writeFile(source, await onePicture());
  await runFfmpeg(["-loop", "1", "-i", source, "-frames:v", "5", "-c:v", "libx264", "-pix_fmt", "yuv420p", made]);
  clip = (await uploadAsset(owner.actor, { path: made, name: "film.mp4" })).id;
  const said = path.join(folder, "film.vtt");
  await writeFile(said, WORDS);
  vtt = (await uploadSubtitles(owner.actor, { path: said, name: "film.vtt" }))?.id ?? "";
});
afterAll(closeDb);

async function finished(): Promise<string> {
  const { filmId } = await makeFilm(owner);
  const sources = [{ title: "Tea <b>", url: "https://example.org/tea", licence: "CC BY 4.0" }];
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: clip, vttAssetId: vtt, sources } });
  return filmId;
}
const published = async (input: Partial<Parameters<typeof publishPage>[1]> = {}): Promise<WatchPageView> =>
  publishPage(owner.actor, { filmId: await finished(), ...input });

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
/** What somebody without an account gets. */
const ask = (handler: unknown, address: string, params: object, init?: RequestInit): Promise<Response> =>
  (handler as Handler)(new Request(`http://localhost:3000${address}`, init), {
    params: Promise.resolve(params as never),
  });
const visit = (slug: string, query = "", init?: RequestInit) => ask(page, `/watch/${slug}${query}`, { slug }, init);
const fetchFile = (slug: string, name: string, init?: RequestInit) =>
  ask(file, `/watch/${slug}/${name}`, { slug, file: name.split("?")[0] }, init);

describe("a watch page", () => {
  it("shows the film, its words, chapters and sources, whatever they are made of, without scripts", async () => {
    const { slug, url } = await published({ title: `Tea "hot" </title>`, visibility: "public" });
    const answer = await visit(slug, "?t=0.5");
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain(`<source src="/watch/${slug}/film.mp4#t=0.5" type="video/mp4">`);
    expect(text).toContain(`<track kind="captions" src="/watch/${slug}/captions.vtt" srclang="en"`);
    expect(text).toContain("Tea &quot;hot&quot; &lt;/title&gt;");
    expect(text).toContain("Drink it slowly");
    expect(text).toContain("By Ada &amp; co");
    expect(text).toContain('<a href="https://example.org/tea" rel="noopener nofollow" dir="auto">Tea &lt;b&gt;</a>');
    expect(text).toContain(`<meta property="og:url" content="${url}">`);
    expect(text).toContain(`<meta name="twitter:player" content="${url}/embed">`);
    const data = JSON.parse(text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? "");
    expect(data).toMatchObject({ "@type": "VideoObject", name: `Tea "hot" </title>`, contentUrl: `${url}/film.mp4` });
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("answers a search of its words on the server, and speaks the viewer's language", async () => {
    const { slug } = await published();
    const text = await (await visit(slug, "?q=SLOWLY", { headers: { "accept-language": "fr" } })).text();
    expect(text).toContain("Drink it <mark>slowly</mark>");
    expect(text).not.toContain('data-at="0" title');
    expect(text).toContain("Transcription");
  });

  it("sends its files with ranges, and as a download only where that is allowed", async () => {
    const { slug } = await published({ download: true });
    const part = await fetchFile(slug, "film.mp4", { headers: { range: "bytes=0-99" } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);
    const kept = await fetchFile(slug, "film.mp4?download=1");
    expect(kept.headers.get("content-disposition")).toMatch(/^attachment/);
    const closed = await published();
    const shown = await fetchFile(closed.slug, "film.mp4?download=1");
    expect(shown.headers.get("content-disposition")).toMatch(/^inline/);
    expect((await fetchFile(slug, "other.mp4")).status).toBe(404);
  });

  it("cannot be guessed, and is not listed unless it is public", async () => {
    const { slug } = await published({ title: "Tea" });
    expect(slug).toMatch(/^tea-[2-9a-z]{22}$/);
    expect((await visit(slug)).headers.get("x-robots-tag")).toBe("noindex, nofollow");
    for (const other of ["tea", slug.slice(0, -1), `${slug}x`, slug.toUpperCase(), "%00"]) {
      expect((await visit(other)).status).toBe(404);
      expect((await fetchFile(other, "film.mp4")).status).toBe(404);
    }
    const open = await published({ visibility: "public" });
    expect((await visit(open.slug)).headers.get("x-robots-tag")).toBeNull();
  });

  it("is gone when it is taken down, when its time is over, and with its account", async () => {
    const down = await published();
    const row = await db().watchPage.findUniqueOrThrow({ where: { slug: down.slug } });
    await unpublishPage(owner.actor, { filmId: row.filmId });
    expect((await visit(down.slug)).status).toBe(404);
    const late = await published({ until: new Date(Date.now() + 60_000).toISOString() });
    expect((await visit(late.slug)).status).toBe(200);
    await db().watchPage.update({ where: { slug: late.slug }, data: { until: new Date(Date.now() - 1) } });
    expect((await visit(late.slug)).status).toBe(404);
    expect((await fetchFile(late.slug, "captions.vtt")).status).toBe(404);
  });
});

describe("a page with a password", () => {
  const post = (slug: string, password: string, from = "10.1.1.1") =>
    ask(
      unlock,
      `/watch/${slug}/unlock`,
      { slug },
      {
        method: "POST",
        headers: { "x-forwarded-for": from, "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({ password }),
      },
    );

  it("tells nothing of the film before the password, and opens with it alone", async () => {
    const { slug } = await published({ title: "Secret tea", visibility: "password", password: "open sesame" });
    const before = await (await visit(slug)).text();
    expect(before).toContain("This film is protected");
    expect(before).not.toMatch(/Secret tea|Ada|film\.mp4/);
    expect((await fetchFile(slug, "film.mp4")).status).toBe(404);
    expect((await ask(embed, `/watch/${slug}/embed`, { slug })).status).toBe(404);
    expect((await post(slug, "wrong")).status).toBe(403);
    const opened = await post(slug, "open sesame");
    expect([opened.status, opened.headers.get("location")]).toEqual([303, `/watch/${slug}`]);
    const given = opened.headers.get("set-cookie") ?? "";
    expect(given).toMatch(/HttpOnly; SameSite=Lax/);
    const cookie = given.split(";")[0] ?? "";
    expect(await (await visit(slug, "", { headers: { cookie } })).text()).toContain("Secret tea");
    expect((await fetchFile(slug, "film.mp4", { headers: { cookie } })).status).toBe(200);
    const { filmId } = await db().watchPage.findUniqueOrThrow({ where: { slug } });
    await publishPage(owner.actor, { filmId, password: "another one" });
    expect(await (await visit(slug, "", { headers: { cookie } })).text()).not.toContain("Secret tea");
  });

  it("takes only so many guesses from one network", async () => {
    const { slug } = await published({ visibility: "password", password: "open sesame" });
    const { filmId } = await db().watchPage.findUniqueOrThrow({ where: { slug } });
    await consume(`watch:${filmId}:10.9.9.9`, { points: 20, seconds: 3600 }, 20);
    const refused = await post(slug, "open sesame", "10.9.9.9");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post(slug, "open sesame", "10.9.9.8")).status).toBe(303);
  });
});

describe("other sites", () => {
  it("may show the player where the page allows them to, found by oEmbed", async () => {
    const { slug, url } = await published({ embedHosts: ["example.org", "*.example.net"] });
    const player = await ask(embed, `/watch/${slug}/embed?t=2`, { slug });
    expect(player.headers.get("content-security-policy")).toContain("frame-ancestors example.org *.example.net");
    expect(await player.text()).toContain("film.mp4#t=2");
    const found = await ask(oembed, `/oembed?url=${encodeURIComponent(url)}&maxwidth=640`, {});
    const answer = await found.json();
    expect(answer).toMatchObject({ version: "1.0", type: "video", width: 640, height: 360 });
    expect(answer.html).toContain(`<iframe src="${url}/embed"`);
  });

  it("may not where it does not, and oEmbed knows no other addresses", async () => {
    const { slug, url } = await published({ embedHosts: [] });
    expect((await ask(embed, `/watch/${slug}/embed`, { slug })).status).toBe(404);
    for (const asked of [url, `${baseUrl()}/films/x`, "https://elsewhere.example/watch/tea", "tea"]) {
      expect((await ask(oembed, `/oembed?url=${encodeURIComponent(asked)}`, {})).status).toBe(404);
    }
  });
});

describe("publishing", () => {
  const change = async (id: string, body: unknown) =>
    call(put, {
      method: "PUT",
      body,
      params: { id },
      headers: { cookie: await sessionCookie(owner.actor.userId), "sec-fetch-site": "same-origin" },
    });

  it("keeps the address and what is not said", async () => {
    const id = await finished();
    const first = await change(id, { title: "One", description: "Two" });
    expect(first).toMatchObject({ status: 200, body: { visibility: "unlisted", title: "One", embedHosts: ["*"] } });
    const second = await change(id, { visibility: "public" });
    expect(second.body).toMatchObject({ url: first.body.url, title: "One", description: "Two", visibility: "public" });
  });

  it("says what is wrong by its field", async () => {
    const id = await finished();
    for (const [field, body] of [
      ["password", { visibility: "password" }],
      ["until", { until: "2020-01-01T00:00:00Z" }],
      ["embedHosts.0", { embedHosts: ["http://example.org; script-src *"] }],
      ["visibility", { visibility: "everyone" }],
    ] as const) {
      expect(await change(id, body)).toMatchObject({ status: 422, body: { error: { field } } });
    }
  });

  it("waits for the film's file", async () => {
    const { filmId: id } = await makeFilm(owner);
    expect(await change(id, {})).toMatchObject({ status: 409, body: { error: { code: "conflict" } } });
  });
});
