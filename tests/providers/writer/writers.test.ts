import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { withFallback } from "@/lib/providers/fallback";
import type { WriterProvider } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import { startAnthropic } from "@/tests/emulators/anthropic";
import type { Behaviour } from "@/tests/emulators/chat-completions";
import { startGoogle } from "@/tests/emulators/google";
import { startGroq } from "@/tests/emulators/groq";
import type { Emulator } from "@/tests/emulators/http-server";
import { startOllama } from "@/tests/emulators/ollama";
import { startOpenAI } from "@/tests/emulators/openai";
import { onlyProviders } from "../environment";

const schema = z.object({ title: z.string(), words: z.array(z.string()) });
const GOOD = { title: "Bees", words: ["one", "two"] };
const request = { system: "Write.", prompt: "About bees.", schema, schemaName: "piece" };
const context = { workDir: tmpdir() };
const open: Emulator[] = [];

async function started(emulator: Promise<Emulator>): Promise<Emulator> {
  open.push(await emulator);
  return emulator;
}

beforeEach(() => onlyProviders());
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

/** Each vendor's emulator with the variables that point at it. */
const VENDORS: Record<
  string,
  (...behaviours: Behaviour[]) => Promise<{ emulator: Emulator; values: Record<string, string> }>
> = {
  ollama: async (...behaviours) => {
    const emulator = await started(startOllama(["nomic-embed-text", "llama3.2:3b"], ...behaviours));
    return { emulator, values: { OLLAMA_BASE_URL: emulator.url } };
  },
  groq: async (...behaviours) => {
    const emulator = await started(startGroq(...behaviours));
    return { emulator, values: { GROQ_API_KEY: "test-key", GROQ_BASE_URL: emulator.url } };
  },
  openai: async (...behaviours) => {
    const emulator = await started(startOpenAI(...behaviours));
    return { emulator, values: { OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: `${emulator.url}/v1` } };
  },
  anthropic: async (...behaviours) => {
    const emulator = await started(startAnthropic(...behaviours));
    return { emulator, values: { ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: emulator.url } };
  },
  google: async (...behaviours) => {
    const emulator = await started(startGoogle(...behaviours));
    return { emulator, values: { GOOGLE_API_KEY: "test-key", GOOGLE_BASE_URL: emulator.url } };
  },
  compatible: async (...behaviours) => {
    const emulator = await started(startOpenAI(...behaviours));
    return { emulator, values: { LLM_BASE_URL: `${emulator.url}/v1`, LLM_API_KEY: "test-key", LLM_MODEL: "any" } };
  },
};

describe.each(Object.keys(VENDORS))("%s", (id) => {
  const writer = () => provider(id, "writer") as WriterProvider;

  it("is not there without its variables, and says what would add it", async () => {
    const found = await writer().availability();
    expect(found.available).toBe(false);
    expect(found.remedy?.text).toMatch(/[A-Z]+_[A-Z_]+|Start Ollama/);
  });

  it("writes what fits the schema and keeps how", async () => {
    const { values, emulator } = await VENDORS[id]!({ reply: GOOD });
    onlyProviders(values);
    expect((await writer().availability()).available).toBe(true);
    const { value, provenance } = await writer().write(request, context);
    expect(value).toEqual(GOOD);
    expect(provenance).toMatchObject({ provider: id, prompt: "About bees." });
    expect(provenance.model).not.toBe("");
    expect(JSON.stringify(emulator.received.at(-1)?.body)).toContain("About bees.");
  });

  it("takes JSON out of a fence, and asks once more for what does not fit", async () => {
    const { values, emulator } = await VENDORS[id]!(
      { text: "I would rather chat." },
      { text: `Here:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\`` },
    );
    onlyProviders(values);
    expect((await writer().write(request, context)).value).toEqual(GOOD);
    const asked = emulator.received.filter((entry) => entry.method === "POST");
    expect(asked).toHaveLength(2);
    expect(JSON.stringify(asked[1]?.body)).toContain("did not fit the schema");
  });

  it("gives up after two replies that do not fit", async () => {
    const { values } = await VENDORS[id]!({ text: "{ nonsense" });
    onlyProviders(values);
    await expect(writer().write(request, context)).rejects.toMatchObject({ code: "provider_failed" });
  });

  it.each([
    [429, "rate_limited"],
    [500, "failed"],
    [401, "unavailable"],
  ] as const)("reads %i as %s", async (status, failure) => {
    const { values } = await VENDORS[id]!({ status, error: "No.", headers: { "retry-after": "0" } });
    onlyProviders(values);
    const error = await writer()
      .write(request, context)
      .catch((thrown: unknown) => thrown);
    expect(writer().classifyError(error)).toBe(failure);
  });
});

describe("the writers' fallback", () => {
  it("goes on to the next model and keeps what was tried", async () => {
    const groq = await VENDORS.groq!({ status: 429, error: "Rate limit reached", headers: { "retry-after": "0" } });
    const openai = await VENDORS.openai!({ status: 500, error: "Server error" });
    const anthropic = await VENDORS.anthropic!({ text: "no json" });
    const google = await VENDORS.google!({ reply: GOOD });
    onlyProviders({ ...groq.values, ...openai.values, ...anthropic.values, ...google.values });
    const { value, attempts } = await withFallback("writer", undefined, { fallback: true }, (writer) =>
      writer.write(request, context),
    );
    expect(value.value).toEqual(GOOD);
    expect(attempts.map(({ provider: id, outcome }) => `${id} ${outcome}`)).toEqual([
      "ollama unavailable",
      "groq rate_limited",
      "openai failed",
      "anthropic failed",
      "google succeeded",
    ]);
  });

  it("stops at once when the work is cancelled", async () => {
    const openai = await VENDORS.openai!({ reply: GOOD });
    onlyProviders(openai.values);
    const stopped = { ...context, signal: AbortSignal.abort() };
    await expect((provider("openai", "writer") as WriterProvider).write(request, stopped)).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
