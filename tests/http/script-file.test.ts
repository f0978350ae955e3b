import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { scriptResponse } from "@/lib/http/script-file";

it("sends a script compressed, once: the browser asks whether it changed", async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "script-")), "viewer.js");
  const source = "console.log('frame');".repeat(200);
  await writeFile(file, source);
  const ask = (headers: Record<string, string>) => scriptResponse(new Request("http://localhost/", { headers }), file);
  const packed = await ask({ "accept-encoding": "gzip, br" });
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(bytes.length).toBeLessThan(source.length / 4);
  expect(gunzipSync(bytes).toString()).toBe(source);
  expect(await (await ask({})).text()).toBe(source);
  const again = await ask({ "if-none-match": packed.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});
