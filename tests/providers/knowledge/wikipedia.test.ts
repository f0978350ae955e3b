import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wikipedia } from "@/lib/providers/knowledge/wikipedia";
import type { Emulator } from "@/tests/emulators/http-server";
import { startWikipedia } from "@/tests/emulators/wikipedia";
import { onlyProviders } from "../environment";

const context = { workDir: tmpdir() };
const open: Emulator[] = [];

async function started(status?: () => number | undefined): Promise<Emulator> {
  const emulator = await startWikipedia(status);
  open.push(emulator);
  onlyProviders({ WIKIPEDIA_BASE_URL: emulator.url });
  return emulator;
}

beforeEach(() => onlyProviders());
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

describe("Wikipedia", () => {
  it("follows a name to its article, and says who asks", async () => {
    const { received } = await started();
    expect(await wikipedia.meanings(["volcanoes"], "en", context)).toEqual([
      { title: "Volcano", description: "Opening in a planet's crust", views: 9000 },
    ]);
    expect(received[0]?.headers["user-agent"]).toMatch(/^Framewright\//);
  });

  it("takes the first of several names that is an article", async () => {
    await started();
    const [hit] = await wikipedia.meanings(["Wie funktioniert ein Getriebe", "Getriebe"], "de", context);
    expect(hit?.title).toBe("Getriebe");
    expect(await wikipedia.meanings(["Nobody wrote this"], "en", context)).toEqual([]);
  });

  it("lists what an ambiguous name means, the most read first, and nothing of another name", async () => {
    await started();
    const hits = await wikipedia.meanings(["Mercury"], "en", context);
    expect(hits.map(({ title, views }) => [title, views])).toEqual([
      ["Mercury (planet)", 7000],
      ["Mercury (element)", 4000],
    ]);
  });

  it("finds articles by words, without disambiguation pages", async () => {
    await started();
    const hits = await wikipedia.find!("mercury thermometers", "en", context);
    expect(hits.map(({ title }) => title)).toEqual(["Mercury (element)", "Mercury (planet)"]);
  });

  it("reads an article with its sections, revision and licence", async () => {
    const { url } = await started();
    const article = await wikipedia.read("Volcano", "en", context);
    expect(article).toMatchObject({
      title: "Volcano",
      site: "Wikipedia",
      language: "en",
      licence: "CC BY-SA 4.0",
      revision: "1200000007",
      url: `${url}/w/index.php?title=Volcano&oldid=1200000007`,
    });
    expect(article.sections.map(({ level, heading }) => `${level} ${heading}`).slice(0, 5)).toEqual([
      "1 ",
      "2 Etymology",
      "2 Formation",
      "3 Diverging plates",
      "3 Hotspots",
    ]);
    expect(article.sections[3]?.url).toBe(`${article.url}#Diverging_plates`);
    expect(article.sections[3]?.paragraphs).toEqual([expect.stringMatching(/^At the mid-ocean ridges/)]);
  });

  it("is left alone for a while after it failed, and asked again then", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    let status: number | undefined = 503;
    const { received } = await started(() => status);
    await expect(wikipedia.meanings(["Volcano"], "en", context)).rejects.toMatchObject({ code: "provider_failed" });
    expect(await wikipedia.availability()).toMatchObject({ available: false, remedy: { args: { minutes: 10 } } });
    expect(received).toHaveLength(1);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    status = undefined;
    expect((await wikipedia.availability()).available).toBe(true);
    expect(await wikipedia.meanings(["Volcano"], "en", context)).toHaveLength(1);
  });

  it("can be turned off", async () => {
    onlyProviders({ FRAMEWRIGHT_FREE_SOURCES: "0" });
    expect(await wikipedia.availability()).toMatchObject({ available: false });
  });

  it("refuses a language code that could lead to another host", async () => {
    await started();
    await expect(wikipedia.read("Volcano", "evil.example/x", context)).rejects.toMatchObject({ code: "bad_request" });
  });
});
