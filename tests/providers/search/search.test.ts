import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { searchPictures, searchWeb } from "@/lib/planning/script/search";
import type { SearchProvider } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import { startBrave } from "@/tests/emulators/brave";
import { startCommons } from "@/tests/emulators/commons";
import { startExa } from "@/tests/emulators/exa";
import type { Emulator } from "@/tests/emulators/http-server";
import { startOpenverse } from "@/tests/emulators/openverse";
import { startPexels } from "@/tests/emulators/pexels";
import { startPixabay } from "@/tests/emulators/pixabay";
import { startSearxng } from "@/tests/emulators/searxng";
import { startTavily } from "@/tests/emulators/tavily";
import { onlyProviders } from "../environment";

const context = { workDir: tmpdir() };
const open: Emulator[] = [];
const entry = (id: string) => provider(id, "search") as SearchProvider;

async function started(emulator: Promise<Emulator>): Promise<Emulator> {
  open.push(await emulator);
  return emulator;
}

beforeEach(() => onlyProviders());
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

describe("web search", () => {
  it("Tavily", async () => {
    const { url } = await started(startTavily());
    onlyProviders({ TAVILY_API_KEY: "test-key", TAVILY_BASE_URL: url });
    expect(await entry("tavily").web!("bees", 1, context)).toEqual([
      {
        title: "Bees of the world",
        url: "https://www.bees.example/facts",
        text: "There are about 20,000 species of bees.",
      },
    ]);
  });

  it("Exa", async () => {
    const { url } = await started(startExa());
    onlyProviders({ EXA_API_KEY: "test-key", EXA_BASE_URL: url });
    expect(await entry("exa").web!("bees", 3, context)).toEqual([
      { title: "https://bees.example", url: "https://bees.example", text: "Bees dance." },
    ]);
  });

  it("Brave, without its tags and entities", async () => {
    const { url } = await started(startBrave());
    onlyProviders({ BRAVE_API_KEY: "test-key", BRAVE_BASE_URL: `${url}/res/v1` });
    expect(await entry("brave").web!("bees", 3, context)).toEqual([
      { title: "Bees & honey", url: "https://bees.example/honey", text: "They make honey. It's sweet." },
    ]);
  });

  it("SearXNG, leaving out what is not a web page", async () => {
    const { url } = await started(startSearxng());
    onlyProviders({ SEARXNG_URL: `${url}/` });
    expect(await entry("searxng").web!("bees", 3, context)).toEqual([
      { title: "Bees", url: "https://bees.example", text: "Bees fly." },
    ]);
  });

  it("says what is wrong with a key, without showing it", async () => {
    const { url } = await started(startTavily());
    onlyProviders({ TAVILY_API_KEY: "secret-key", TAVILY_BASE_URL: url });
    const error = (await entry("tavily").web!("bees", 1, context).catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({ code: "provider_unavailable", message: expect.stringContaining("Unauthorized") });
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain("secret-key");
  });

  it("takes the next engine when one fails or finds nothing", async () => {
    const tavily = await started(startTavily());
    const searxng = await started(startSearxng({ json: false }));
    const exa = await started(startExa());
    onlyProviders({
      TAVILY_API_KEY: "test-key",
      TAVILY_BASE_URL: tavily.url,
      SEARXNG_URL: searxng.url,
      EXA_API_KEY: "test-key",
      EXA_BASE_URL: exa.url,
    });
    const { hits, attempts } = await searchWeb("nothing", 3, context);
    expect(hits).toHaveLength(1);
    expect(attempts.map((attempt) => `${attempt.provider} ${attempt.outcome}`)).toEqual([
      "tavily failed",
      "exa succeeded",
    ]);
  });

  it("names the variables when nothing is configured", async () => {
    await expect(searchWeb("bees", 3, context)).rejects.toMatchObject({
      code: "provider_unavailable",
      remedy: expect.stringContaining("TAVILY_API_KEY"),
    });
  });
});

describe("picture search", () => {
  it("Pexels, with photographer and licence", async () => {
    const { url } = await started(startPexels());
    onlyProviders({ PEXELS_API_KEY: "test-key", PEXELS_BASE_URL: url });
    expect(await entry("pexels").images!("bee", 3, context)).toEqual([
      {
        url: "https://images.example/1-large.jpeg",
        width: 4000,
        height: 3000,
        credit: "Ada Ray / Pexels",
        licence: "Pexels licence",
        page: "https://www.pexels.example/photo/1",
      },
    ]);
  });

  it("Pixabay, within its limits, its key in no message", async () => {
    const { url } = await started(startPixabay());
    onlyProviders({ PIXABAY_API_KEY: "test-key", PIXABAY_BASE_URL: `${url}/api` });
    expect(await entry("pixabay").images!("bee ".repeat(60), 1, context)).toMatchObject([
      { url: "https://cdn.example/1_1280.jpg", credit: "Josch13 / Pixabay" },
    ]);
    onlyProviders({ PIXABAY_API_KEY: "wrong-key", PIXABAY_BASE_URL: `${url}/api` });
    const error = (await entry("pixabay").images!("bee", 1, context).catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).toContain("Invalid or missing API key");
    expect(error.message).not.toContain("wrong-key");
  });

  it("Openverse, without a key, with each work's licence", async () => {
    const { url, received } = await started(startOpenverse());
    onlyProviders({ OPENVERSE_BASE_URL: url });
    const hits = await entry("openverse").images!("bee", 50, context);
    expect(hits.map((hit) => hit.credit)).toEqual(["Eva / CC BY-SA 4.0", "Hive / CC0"]);
    expect(hits[1]?.page).toBe("https://files.example/hive.jpg");
    expect(received[0]?.query.get("license_type")).toBe("commercial,modification");
  });

  it("Wikimedia Commons, without a key: large pictures under free licences, by rank, with their authors", async () => {
    const { url, received } = await started(startCommons());
    onlyProviders({ COMMONS_BASE_URL: `${url}/w` });
    expect(await entry("commons").images!("volcano", 5, context)).toEqual([
      {
        url: "https://upload.example/thumb/Lava.jpg/1920px-Lava.jpg",
        width: 1920,
        height: 1280,
        credit: "National survey / Public domain",
        licence: "Public domain",
        page: "https://commons.example/wiki/File:Lava.jpg",
      },
      expect.objectContaining({ credit: "Ida & Co / CC BY-SA 4.0", licence: "CC BY-SA 4.0" }),
    ]);
    expect(received[0]?.query.get("gsrsearch")).toBe("volcano filetype:bitmap");
    expect(await entry("commons").images!("nothing", 5, context)).toEqual([]);
    onlyProviders({ FRAMEWRIGHT_FREE_SOURCES: "0" });
    expect((await entry("commons").availability()).available).toBe(false);
  });

  it.each([
    ["volcano", ["pexels unavailable", "commons succeeded"]],
    ["nothing", ["pexels unavailable", "commons failed", "openverse succeeded"]],
  ])("falls back to the searches that need no key (%s)", async (query, outcomes) => {
    const [pexels, commons, openverse] = await Promise.all([
      started(startPexels()),
      started(startCommons()),
      started(startOpenverse()),
    ]);
    onlyProviders({
      PEXELS_API_KEY: "wrong",
      PEXELS_BASE_URL: pexels.url,
      COMMONS_BASE_URL: `${commons.url}/w`,
      OPENVERSE_BASE_URL: openverse.url,
    });
    const { attempts } = await searchPictures(query, 3, context);
    expect(attempts.map((attempt) => `${attempt.provider} ${attempt.outcome}`)).toEqual(outcomes);
  });
});
