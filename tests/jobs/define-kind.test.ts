import { afterEach, describe, expect, it, vi } from "vitest";
import { logger } from "@/lib/core/logger";
import { echoJob, echoRequested, freeEchoJob, loudEchoRequested } from "../support/echo-job";

afterEach(() => vi.restoreAllMocks());

describe("a kind of job", () => {
  it("opens what its jobs keep, defaults filled in", () => {
    const job = { id: "echo_1", kind: "echo", input: { text: "Hello" }, output: null };
    expect(echoJob.is(job)).toBe(true);
    expect(freeEchoJob.is(job)).toBe(false);
    expect(echoJob.inputOf(job)).toEqual({ text: "Hello", times: 2 });
    expect(echoJob.titleOf(job)).toBe("Hello");
    expect(echoJob.shapeOf(job)).toBeUndefined();
    expect([echoJob.outputOf(job), echoJob.fileOf(job)]).toEqual([null, null]);
    const done = { ...job, output: { said: ["Hello"], assetId: "sound_1" } };
    expect(echoJob.outputOf(done)).toEqual({ said: ["Hello"], assetId: "sound_1" });
    expect(echoJob.fileOf(done)).toEqual({ assetId: "sound_1", extension: "wav" });
    expect(freeEchoJob.fileOf(done)).toBeNull();
  });

  it("knows its event, which may depend on the request, and what it costs", () => {
    expect(echoJob.eventOf({ text: "Hello", times: 2 })).toBe(echoRequested);
    expect(echoJob.eventOf({ text: "HELLO", times: 2 })).toBe(loudEchoRequested);
    expect(freeEchoJob.eventOf({ text: "HELLO", times: 2 })).toBe(echoRequested);
    expect([echoJob.isFree, freeEchoJob.isFree]).toEqual([false, true]);
  });

  it("names the row that it cannot read, to the log, and answers a plain sentence", () => {
    const log = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const read = () => echoJob.inputOf({ id: "echo_2", input: { text: 7 } });
    expect(read).toThrow(expect.objectContaining({ name: "AppError", code: "internal" }));
    expect(read).toThrow("What the studio has stored of echo_2 cannot be read by this version.");
    const row = { table: "Job", column: "input", id: "echo_2", problems: expect.stringContaining("text") };
    expect(log).toHaveBeenCalledWith("A stored value cannot be read", expect.objectContaining(row));
    expect(() => echoJob.outputOf({ id: "echo_2", output: { said: "much" } })).toThrow("echo_2");
  });
});
