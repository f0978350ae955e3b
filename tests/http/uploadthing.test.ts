import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEAD, PUT } from "@/app/api/uploadthing/ingest/[key]/route";
import { POST } from "@/app/api/uploadthing/route";
import { POST as upload } from "@/app/api/v1/assets/upload/route";
import { closeDb } from "@/lib/db/client";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { uploadSchema } from "@/lib/http/dialects/ui/catalogue";
import { createApiKey } from "@/lib/services/api-keys";
import { getAsset } from "@/lib/services/assets";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  account = await newAccount();
  const picture = sharp({ create: { width: 80, height: 60, channels: 3, background: "#336699" } });
  bytes = new Uint8Array(await picture.png().toBuffer());
});
afterAll(closeDb);

/** Asks for an address, as the library's client does. */
async function begin(key: string, count = 1) {
  const files = Array.from({ length: count }, () => ({
    name: "mer agitée 100%.png",
    size: bytes.length,
    type: "image/png",
    lastModified: 1,
  }));
  const request = new Request("http://localhost:3000/api/uploadthing?actionType=upload&slug=media", {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "x-uploadthing-package": "@uploadthing/react",
      "x-uploadthing-version": "7.7.4",
    },
    body: JSON.stringify({ files }),
  });
  const response = await POST(request);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function put(url: string, content = bytes) {
  const form = new FormData();
  form.set("file", new Blob([content]), "sea.png");
  const params = Promise.resolve({ key: new URL(url).pathname.split("/").at(-1) ?? "" });
  return PUT(new Request(url, { method: "PUT", body: form }), { params });
}

describe("uploads through UploadThing without its cloud", () => {
  it("go to this installation and become assets of whoever sends them", async () => {
    const { status, body } = await begin(account.apiKey);
    expect(status).toBe(200);
    const [{ url, key }] = body;
    expect(url).toContain("/api/uploadthing/ingest/");
    const params = Promise.resolve({ key });
    expect((await HEAD(new Request(url, { method: "HEAD" }), { params })).headers.get("x-ut-range-start")).toBe("0");
    const answer = await (await put(url)).json();
    const asset = await getAsset(account.actor, { id: answer.serverData.assetId });
    expect(asset).toMatchObject({
      name: "mer agitée 100%.png",
      kind: "image",
      mime: "image/png",
      width: 80,
      height: 60,
    });
    expect(uploadSchema.parse(answer.serverData.asset)).toMatchObject({ id: asset.id, bytes: bytes.length });
    expect((await put(url)).status).toBe(404);
  });

  it("say in the studio's own codes why a file was refused, by its content and not its name", async () => {
    const { body } = await begin(account.apiKey);
    const answer = await (await put(body[0].url, bytes.slice().fill(65))).json();
    expect(answer.serverData).toMatchObject({ assetId: null, asset: null, problem: { code: "unsupported_media" } });
    expect(answer.serverData.error).not.toBe("");
  });

  it("are refused without credentials, and at an address that was changed", async () => {
    expect((await begin("wrong")).status).toBe(403);
    const { body } = await begin(account.apiKey);
    const changed = body[0].url.replace(/file-name=[^&]*/, "file-name=hill.png");
    expect((await put(changed)).status).toBe(403);
  });

  it("need the scope of the documented upload and count, file by file, with it", async () => {
    const { secret } = await createApiKey(account.actor, { name: "reader", scopes: ["read"] });
    const refused = await begin(secret);
    expect([refused.status, refused.body.message]).toEqual([403, 'This key lacks the scope "generate".']);
    const { secret: uploader } = await createApiKey(account.actor, { name: "uploader", scopes: ["generate"] });
    const { points } = platformDialect.limit;
    const documented = () => call(upload, { key: uploader, raw: "", path: "/api/v1/assets/upload" });
    const before = Number((await documented()).headers.get("x-ratelimit-remaining"));
    expect(before).toBe(points - 1);
    expect((await begin(uploader, 50)).status).toBe(200);
    expect(Number((await documented()).headers.get("x-ratelimit-remaining"))).toBe(before - 51);
    for (let sent = 52; sent + 50 <= points; sent += 50) expect((await begin(uploader, 50)).status).toBe(200);
    const late = await begin(uploader, 50);
    expect([late.status, Number(late.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(late.body.message).toContain("Too many requests");
  });
});
