import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { logger } from "@/lib/core/logger";
import { parseIfKept, parseStored, storedMessage } from "@/lib/db/stored";
import { say } from "@/lib/messages/say";

const PLACE = { table: "Asset", column: "errorSaid", id: "asset_1" };
const warned = vi.spyOn(logger, "warn").mockImplementation(() => undefined);
const failed = vi.spyOn(logger, "error").mockImplementation(() => undefined);

afterEach(() => vi.clearAllMocks());

it("says what is kept beside a sentence, and the sentence alone where an older version kept no more", () => {
  const kept = say("films.change_timeline_instead");
  expect(storedMessage(kept, kept.text, PLACE)).toEqual(kept);
  expect(storedMessage(null, "No sound.", PLACE)).toEqual({ text: "No sound." });
  expect(storedMessage(kept, "Something newer.", PLACE)).toEqual({ text: "Something newer." });
  expect(storedMessage(kept, null, PLACE)).toBeNull();
  expect(warned).not.toHaveBeenCalled();
});

it("names the row whose message cannot be read, and falls back to the sentence", () => {
  expect(storedMessage({ text: 7 }, "No sound.", PLACE)).toEqual({ text: "No sound." });
  expect(parseIfKept(z.array(z.string()), {}, PLACE)).toBeNull();
  expect(warned).toHaveBeenCalledTimes(2);
  expect(warned).toHaveBeenCalledWith(expect.any(String), { ...PLACE, problems: expect.stringMatching(/^text: /) });
});

it("answers for a row that cannot be read without a trace of it, and names it in the log", () => {
  expect(() => parseStored(z.object({ words: z.number() }), { words: "two" }, PLACE)).toThrow(
    expect.objectContaining({ code: "internal", details: PLACE }),
  );
  expect(failed).toHaveBeenCalledWith(expect.any(String), { ...PLACE, problems: expect.stringMatching(/^words: /) });
});
