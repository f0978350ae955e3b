import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { tiktok } from "@/lib/providers/publish/tiktok";
import { POST_ID, startTikTok } from "../../emulators/tiktok";

const service = await startTikTok();
Object.assign(process.env, {
  TIKTOK_CLIENT_KEY: "client",
  TIKTOK_CLIENT_SECRET: "secret",
  TIKTOK_BASE_URL: service.url,
});
afterAll(() => service.close());

/** A file of seven chunks, the last of which takes the remainder. */
const FILM = Buffer.alloc(75_000_000, 5);

/** A publication that keeps its state over its runs. */
function publication(given: object = {}, film = FILM, access = "access-1") {
  let state: Record<string, unknown> = {};
  const run = (signal?: AbortSignal) =>
    tiktok.publish({
      config: tiktok.config.parse({ title: "Introduction à l'IA #ia", privacy_level: "PUBLIC_TO_EVERYONE", ...given }),
      file: {
        bytes: film.length,
        mime: "video/mp4",
        read: async ({ start, end }) => Readable.from([film.subarray(start, end + 1)]),
      },
      thumbnail: undefined,
      tokens: { access },
      state,
      save: async (now) => {
        state = now;
      },
      progress: async () => {},
      signal,
    });
  return { run, state: () => state };
}

describe("publishing on TikTok", () => {
  it("sends the film in chunks and tells its address, every digit of it", async () => {
    const made = await publication().run();
    expect(made).toEqual({ id: POST_ID, url: `https://www.tiktok.com/@mapage/video/${POST_ID}` });
    const [post] = service.posts;
    expect(post?.got).toBe(7);
    expect(post?.bytes.equals(FILM)).toBe(true);
    expect(post?.info).toMatchObject({ privacy_level: "PUBLIC_TO_EVERYONE", disable_comment: true, is_aigc: true });
  });

  it("goes on where an upload broke off, and posts once however often it runs", async () => {
    service.mishaps.breakOnChunk = 3;
    const one = publication();
    const before = service.posts.length;
    await expect(one.run()).rejects.toMatchObject({ retryable: true });
    expect(service.posts.at(-1)?.bytes.length).toBe(30_000_000);
    expect((await one.run()).id).toBe(POST_ID);
    expect((await one.run()).id).toBe(POST_ID);
    expect(service.posts).toHaveLength(before + 1);
  });

  it("tells the account's page of a film that only its owner sees", async () => {
    const made = await publication({ privacy_level: "SELF_ONLY" }, Buffer.alloc(10)).run();
    expect(made.url).toBe("https://www.tiktok.com/@mapage");
  });

  it("says what TikTok refuses, and begins anew after that", async () => {
    const before = service.posts.length;
    const hidden = publication({ privacy_level: "FOLLOWER_OF_CREATOR" }, Buffer.alloc(10));
    await expect(hidden.run()).rejects.toMatchObject({ code: "provider_refused" });
    expect(service.posts).toHaveLength(before);
    service.mishaps.failReason = "file_format_check_failed";
    const odd = publication({}, Buffer.alloc(10));
    await expect(odd.run()).rejects.toThrow(/file_format_check_failed/);
    delete service.mishaps.failReason;
    expect(odd.state()).toEqual({});
    expect((await odd.run()).id).toBe(POST_ID);
  });

  it.each([
    [429, { code: "rate_limited", retryable: true, details: { retryAfter: 7 } }],
    [503, { code: "provider_failed", retryable: true }],
  ])("takes %i as something that passes", async (status, error) => {
    service.mishaps.status = status;
    await expect(publication({}, Buffer.alloc(10)).run()).rejects.toMatchObject(error);
    delete service.mishaps.status;
  });

  it("names an access that ended, renews it, and tells one that was withdrawn", async () => {
    const ended = publication({}, Buffer.alloc(10), "old");
    await expect(ended.run()).rejects.toMatchObject({ code: "provider_unavailable", details: { status: 401 } });
    const renewed = await tiktok.oauth.refresh({ access: "old", refresh: "refresh-1" });
    expect(renewed).toMatchObject({ access: "access-1", refresh: "refresh-2" });
    const withdrawn = tiktok.oauth.refresh({ access: "old", refresh: "gone" });
    await expect(withdrawn).rejects.toMatchObject({ details: { status: 400 } });
    expect(await tiktok.oauth.account(renewed)).toEqual({ id: "open-1", name: "Ma Page" });
  });

  it("sends nothing once it is cancelled, and wants to be told who may see a film", async () => {
    await expect(publication().run(AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    expect(tiktok.config.safeParse({ title: "A film" }).success).toBe(false);
  });
});
