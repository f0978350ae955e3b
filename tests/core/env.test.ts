import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { env, resetEnv } from "@/lib/core/env";

function refusal(values: Record<string, string>): string {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  resetEnv();
  try {
    env();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

it("takes a blank variable as one that is not set", () => {
  expect(refusal({ PORT: "", HOST: " ", FRAMEWRIGHT_HOME: "", FRAMEWRIGHT_ROLE: "" })).toBe("");
  expect(env()).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", FRAMEWRIGHT_HOME: "./.framewright" });
});

describe("a wrong variable", () => {
  it.each([
    ["PORT", "abc", 'PORT="abc" should be a whole number from 0 to 65535.'],
    ["PORT", "99999", 'PORT="99999" should be a whole number from 0 to 65535.'],
    ["FRAMEWRIGHT_ROLE", "boss", 'FRAMEWRIGHT_ROLE="boss" should be all, web or worker.'],
    ["LLM_BASE_URL", "zzz", 'LLM_BASE_URL="zzz" should be an address such as http://localhost:11434.'],
    ["FRAMEWRIGHT_STARTING_CREDITS", "-1", "should be a whole number, 0 or more."],
  ])("is named with what it should hold: %s=%s", (name, value, text) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(text);
    expect(message).toContain("unset it to use the default");
  });

  it("is not printed when it holds a password", () => {
    const message = refusal({ DATABASE_URL: "mysql://me:secret@host/db" });
    expect(message).toContain("DATABASE_URL should be an address such as postgresql://");
    expect(message).not.toContain("secret");
  });

  it("is found at start for every provider's address", () => {
    const files = readdirSync("lib/providers", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
    const sources = files.map((file) => readFileSync(path.join("lib/providers", file), "utf8")).join("\n");
    const names = [...new Set(sources.match(/(?<=")[A-Z0-9]+(?:_BASE)?_URL(?=")/g))];
    expect(names.length).toBeGreaterThan(20);
    const message = refusal(Object.fromEntries(names.map((name) => [name, "nowhere"])));
    expect(names.filter((name) => !message.includes(`${name}="nowhere"`))).toEqual([]);
  });
});
