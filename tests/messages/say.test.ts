import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, isAppError, notFound, saidBy } from "@/lib/core/errors";
import { frameSize, hexColor, languageTag } from "@/lib/core/fields";
import { english } from "@/lib/messages/en";
import { formatter } from "@/lib/messages/format";
import { foreign, keptMessageSchema, list, messageSchema } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { issueMessage } from "@/lib/messages/validation";
import { themeSchema } from "@/lib/timeline/schema/parts";

describe("the English sentences", () => {
  it.each(Object.entries(english))("%s is an ICU message, and names no value inside a plural", (_id, sentence) => {
    for (const part of new IntlMessageFormat(sentence, "en", undefined, { ignoreTag: true }).getAst()) {
      if (!("options" in part)) continue;
      const inside = Object.values(part.options).flatMap((option) => option.value);
      expect(inside.filter((piece) => piece.type !== 0 && piece.type !== 7)).toEqual([]);
    }
  });
});

describe("say", () => {
  it("gives the English sentence with its id and its values, which may be messages again", () => {
    const message = say("core.address_silent", { url: "https://example.org/", why: say("core.net_slow") });
    expect(message).toEqual({
      id: "core.address_silent",
      args: { url: "https://example.org/", why: { id: "core.net_slow", text: "it took too long" } },
      text: "The address https://example.org/ did not answer: it took too long.",
    });
  });

  it("writes figures as they are", () => {
    expect(say("core.address_status", { url: "u", status: 1404.5 }).text).toBe(
      "The address u answered with status 1404.5.",
    );
  });

  it("makes the same sentence of an error, which keeps its parts", () => {
    const error = notFound("Webhook delivery", "dlv_1");
    expect(error.message).toBe('Webhook delivery with ID "dlv_1" not found');
    expect(error.remedy).toBe("Check the id, and that it belongs to this account.");
    expect(saidBy(error).args).toMatchObject({ entity: { id: "core.entity.delivery" }, id: "dlv_1" });
    expect(saidBy(new Error("ENOENT"))).toEqual(foreign("ENOENT"));
    expect(isAppError(new AppError({ code: "internal", message: foreign("their words") }))).toBe(true);
  });
});

describe("formatter", () => {
  const french = formatter({
    locale: "fr",
    sentences: {
      scenes: "{n, plural, one {# scène prévue} other {# scènes prévues}}",
      missing: "{names} ne sont pas définis",
      took: "en {seconds} s, dont {mixing, number, d1} s",
    },
    and: "et",
    or: "ou",
    figure: (value) => new Intl.NumberFormat("fr").format(value),
  });

  it("says plurals, lists and figures the language's way", () => {
    expect(french({ id: "scenes", args: { n: 0 }, text: "" })).toBe("0 scène prévue");
    expect(french({ id: "scenes", args: { n: 3 }, text: "" })).toBe("3 scènes prévues");
    expect(french({ id: "missing", args: { names: list(["A_KEY", "B_KEY"], "and") }, text: "" })).toBe(
      "A_KEY et B_KEY ne sont pas définis",
    );
    expect(french({ id: "took", args: { seconds: 37.8, mixing: 2 }, text: "" })).toBe("en 37,8 s, dont 2,0 s");
  });

  it("shows what it has no sentence for as it is", () => {
    expect(french(foreign("A vendor's own words"))).toBe("A vendor's own words");
    expect(french({ id: "from.another_version", text: "Kept words" })).toBe("Kept words");
  });
});

describe("kept messages", () => {
  it("outlive being written and read", () => {
    const message = say("core.not_found", { entity: say("core.entity.job"), id: "job_1" });
    expect(messageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it("are read from older versions, which kept the sentence alone", () => {
    expect(keptMessageSchema.parse("The film has no sound.")).toEqual({ text: "The film has no sound." });
  });
});

describe("what a schema says in place of zod", () => {
  const asked = z.object({ language: languageTag, size: frameSize("1920x1080", 16, 7680), color: hexColor("#3366ff") });

  it("is said by id, with what it names", () => {
    const { error } = asked.safeParse({ language: "English", size: "8000x1080", color: "red" });
    expect(error?.issues.map(issueMessage)).toEqual([
      say("validation.language_code"),
      say("validation.side", { least: 16, most: 7680 }),
      say("validation.color", { example: "#3366ff" }),
    ]);
  });

  it("is the same of a timeline's colours", () => {
    const { error } = themeSchema.safeParse({ id: "midnight", primary: "red" });
    expect(error?.issues.map(issueMessage)).toEqual([say("validation.color", { example: "#3366ff" })]);
  });
});
