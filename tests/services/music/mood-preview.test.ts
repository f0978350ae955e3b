import { readFile, stat } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { GET } from "@/app/api/ui/music/[mood]/preview/route";
import { closeDb } from "@/lib/db/client";
import { probe } from "@/lib/media/probe";
import { moodPreview } from "@/lib/services/music/mood-preview";
import { newAccount } from "../../support/accounts";
import { sessionCookie } from "../../support/session";

afterAll(closeDb);

it("composes a mood's piece once, also for those who ask at the same moment", async () => {
  const [first, second] = await Promise.all([moodPreview("calm"), moodPreview("calm")]);
  expect(second).toEqual(first);
  const made = await stat(first.path);
  expect((await stat((await moodPreview("calm")).path)).mtimeMs).toBe(made.mtimeMs);
  const other = await moodPreview("epic");
  expect(await readFile(other.path)).not.toEqual(await readFile(first.path));
  expect((await probe(first.path)).durationSeconds).toBeCloseTo(14, 0);
});

it("is served with ranges, the same to everybody who is signed in", async () => {
  const ask = async (headers: Record<string, string>) =>
    GET(new Request("http://localhost:3000/api/ui/music/calm/preview", { headers }), {
      params: Promise.resolve({ mood: "calm" }),
    });
  const cookies = await Promise.all(
    [await newAccount(), await newAccount()].map(({ actor }) => sessionCookie(actor.userId)),
  );
  const [one, another] = await Promise.all(cookies.map((cookie) => ask({ cookie })));
  expect(one?.headers.get("content-type")).toBe("audio/mpeg");
  expect(one?.headers.get("etag")).toBe(another?.headers.get("etag"));
  const part = await ask({ cookie: cookies[0] ?? "", range: "bytes=0-99" });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);
  expect((await ask({})).status).toBe(401);
});
