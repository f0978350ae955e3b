import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET } from "@/app/media/[id]/[name]/route";
import { derivedKey } from "@/lib/core/secrets";
import { closeDb, db } from "@/lib/db/client";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { storage } from "@/lib/storage";
import { newAccount } from "../../support/accounts";

let id: string;

beforeAll(async () => {
  const { actor } = await newAccount();
  id = "asset_signed";
  await storage().putBytes("signed/tea.mp4", Buffer.from("tea"));
  await db().asset.create({
    data: { id, userId: actor.userId, kind: "film", name: "own.mp4", storageKey: "signed/tea.mp4", mime: "video/mp4" },
  });
});
afterAll(closeDb);

async function open(url: string): Promise<[number, string | null]> {
  const name = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
  const response = await GET(new Request(url), { params: Promise.resolve({ id, name }) });
  await response.body?.cancel();
  return [response.status, response.headers.get("content-disposition")];
}

it("gives a file under the name that was signed, and under no other", async () => {
  const url = signedUrl({ id }, "tea.mp4");
  expect(await open(url)).toEqual([200, expect.stringContaining('filename="tea.mp4"')]);
  expect((await open(url.replace("tea.mp4", "invoice.exe")))[0]).toBe(404);
});

it("keeps the file's own name at an address from before names were signed", async () => {
  const expires = Math.floor(Date.now() / 1000) + 60;
  const signature = createHmac("sha256", derivedKey("links")).update(`${id}.${expires}`).digest("base64url");
  const url = `http://localhost:3000/media/${id}/invoice.exe?expires=${expires}&signature=${signature}`;
  expect(await open(url)).toEqual([200, expect.stringContaining('filename="own.mp4"')]);
});
