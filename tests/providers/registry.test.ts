import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { providerName } from "@/components/i18n/provider-names";
import { env, resetEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { attemptsBefore, withFallback } from "@/lib/providers/fallback";
import { type AnyProvider, PROVIDER_KINDS } from "@/lib/providers/ports";
import { allProviders, provider, providersOf } from "@/lib/providers/registry";

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

const FAILURES = ["unavailable", "refused", "rate_limited", "bad_request", "failed"];
const REQUEST = { text: "Hello", prompt: "A cat", mood: "calm", seconds: 10, width: 100, height: 100, seed: 1 };

describe("every provider", () => {
  it("has an id and names of its own within its kind", () => {
    for (const kind of PROVIDER_KINDS) {
      const names = allProviders()
        .filter((entry) => entry.kind === kind)
        .flatMap((entry) => [entry.id, ...(entry.aliases ?? [])]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(allProviders().map((entry) => [`${entry.kind}/${entry.id}`, entry] as [string, AnyProvider]))(
    "%s keeps to the contract",
    async (_, entry) => {
      expect(entry.label).not.toBe("");
      expect(entry.licence).not.toBe("");
      expect(entry.options).toBeInstanceOf(z.ZodType);
      for (const name of entry.env) expect(name).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const name of entry.env) vi.stubEnv(name, "");
      const without = await entry.availability();
      expect(without.reason).not.toBe("");
      if (entry.local) expect(entry.env.filter((name) => name.endsWith("KEY"))).toEqual([]);
      else if (entry.env.some((name) => name.endsWith("KEY"))) {
        expect(without.available).toBe(false);
        expect(without.remedy).toBeTruthy();
      }
      expect(entry.estimateCost(REQUEST)).toBeGreaterThanOrEqual(0);
      for (const error of [new Error("x"), new AppError({ code: "rate_limited", message: "x" }), undefined]) {
        expect(FAILURES).toContain(entry.classifyError(error));
      }
    },
  );

  it.each(
    allProviders()
      .flatMap((entry) => entry.env)
      .filter((name) => name.endsWith("_BASE_URL")),
  )("%s is checked at start", (name) => {
    vi.stubEnv(name, "nowhere");
    resetEnv();
    expect(env).toThrow(name);
  });

  it("has a name for people", () => {
    const nameless = allProviders().filter(({ id }) => providerName(id).text === id);
    expect(nameless).toEqual([]);
  });

  it("every kind of media has a provider that needs neither key nor network", async () => {
    for (const kind of ["voice", "music", "image"] as const) {
      const local = providersOf(kind).filter((entry) => entry.local);
      const states = await Promise.all(local.map((entry) => entry.availability()));
      expect(states.some((state) => state.available)).toBe(true);
    }
  });

  it("is found by its id or another name", () => {
    expect(provider("espeak")?.id).toBe("espeak");
    expect(provider("eleven_labs", "voice")?.id).toBe("elevenlabs");
    expect(provider("nobody")).toBeUndefined();
  });
});

describe("withFallback", () => {
  const fail = (code: AppError["code"]) => new AppError({ code, message: `it is ${code}` });

  it("takes the next provider when one is missing, refuses, is limited or fails", async () => {
    vi.stubEnv("ELEVENLABS_API_KEY", "");
    vi.stubEnv("OPENAI_API_KEY", "x");
    const { value, attempts } = await withFallback(
      "voice",
      ["elevenlabs", "openai-speech", "flite"],
      { fallback: true },
      async (entry) => {
        if (entry.id === "openai-speech") throw fail("provider_refused");
        return entry.id;
      },
    );
    expect(value).toBe("flite");
    expect(attempts.map(({ provider: id, outcome }) => [id, outcome])).toEqual([
      ["elevenlabs", "unavailable"],
      ["openai-speech", "refused"],
      ["flite", "succeeded"],
    ]);
  });

  it("keeps how long each try took and what it is known to have cost", async () => {
    const { attempts } = await withFallback("voice", ["flite", "espeak"], { fallback: true }, async (entry) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (entry.id === "flite") throw fail("provider_failed");
      return { provenance: { provider: entry.id, model: "", licence: "", costCents: 3 } };
    });
    expect(attempts).toEqual([
      {
        provider: "flite",
        outcome: "failed",
        message: { text: "it is provider_failed" },
        costCents: 0,
        durationMs: expect.any(Number),
      },
      { provider: "espeak", outcome: "succeeded", message: { text: "" }, costCents: 3, durationMs: expect.any(Number) },
    ]);
    for (const { durationMs } of attempts) expect(durationMs).toBeGreaterThanOrEqual(19);
  });

  it("tells what was tried, but not its cost, with the error when nobody could", async () => {
    const error = await withFallback("music", undefined, { fallback: true }, async () => {
      throw fail("provider_failed");
    }).catch((reason: unknown) => reason);
    expect((error as AppError).details.attempts).toEqual(
      attemptsBefore(error).map(({ provider: id, outcome, message }) => ({
        provider: id,
        outcome,
        message: message.text,
      })),
    );
    const composer = { provider: "composer", outcome: "failed", message: { text: "it is provider_failed" } };
    expect(attemptsBefore(error)).toContainEqual(composer);
    expect(attemptsBefore(new Error("another"))).toEqual([]);
  });

  it("ends with what is local when everything named fails", async () => {
    vi.stubEnv("OPENAI_API_KEY", "x");
    const { value } = await withFallback("voice", ["openai"], { fallback: true }, async (entry) => {
      if (!entry.local) throw fail("rate_limited");
      return entry.id;
    });
    expect(provider(value)?.local).toBe(true);
  });

  it("does not try others for a fault of the request", async () => {
    const tried: string[] = [];
    const running = withFallback("voice", ["flite", "espeak"], { fallback: true }, async (entry) => {
      tried.push(entry.id);
      throw fail("validation");
    });
    await expect(running).rejects.toMatchObject({
      code: "bad_request",
      details: { attempts: [{ outcome: "bad_request" }] },
    });
    expect(tried).toEqual(["flite"]);
  });

  it("stays with the named provider when no other may take over", async () => {
    const running = withFallback("music", ["composer"], { fallback: false }, async () => {
      throw new Error("out of tune");
    });
    await expect(running).rejects.toMatchObject({
      code: "provider_failed",
      message: expect.stringContaining("out of tune"),
    });
  });

  it("passes a cancellation on", async () => {
    const running = withFallback("voice", ["flite", "espeak"], { fallback: true }, async () => {
      throw fail("cancelled");
    });
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });

  it("names the providers there are when it is asked for another", async () => {
    await expect(withFallback("music", ["suno"], { fallback: true }, async () => 1)).rejects.toMatchObject({
      code: "validation",
      remedy: expect.stringContaining("composer"),
    });
  });
});
