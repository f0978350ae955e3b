import { readFileSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { expect, test } from "vitest";
import { AVATARS, findAvatar, listAvatars } from "@/lib/services/avatars/catalogue";
import { VISEMES } from "@/lib/timeline/schema/speech";
import { LOOKS } from "@/remotion/avatars/looks";
import { Presenter } from "@/remotion/avatars/presenter";

const DOCUMENTED = [
  { id: "avatar_alex_casual", name: "Alex - Casual", gender: "male", tags: ["casual", "friendly", "young"] },
  {
    id: "avatar_sophia_business",
    name: "Sophia - Business",
    gender: "female",
    tags: ["professional", "business", "corporate"],
  },
  {
    id: "avatar_marcus_teacher",
    name: "Marcus - Teacher",
    gender: "male",
    tags: ["educational", "warm", "experienced"],
  },
  {
    id: "avatar_david_business",
    name: "David - Executive",
    gender: "male",
    tags: ["professional", "business", "executive"],
  },
];

test("the public API's examples exist as documented", () => {
  expect(AVATARS.slice(0, 4)).toEqual(DOCUMENTED.map((avatar) => expect.objectContaining(avatar)));
  expect(listAvatars({ gender: "male", tags: ["professional", "business"] }).map((avatar) => avatar.id)).toEqual([
    "avatar_david_business",
  ]);
  expect(findAvatar("avatar_nobody")).toBeUndefined();
});

test("every presenter has a drawing and a preview of its own", async () => {
  expect(Object.keys(LOOKS).sort()).toEqual(AVATARS.map((avatar) => avatar.id).sort());
  const seen = new Set<string>();
  for (const avatar of AVATARS) {
    const file = readFileSync(path.join(import.meta.dirname, "../../../public", avatar.preview));
    const { width, height, format } = await sharp(file).metadata();
    expect({ width, height, format }).toEqual({ width: 600, height: 600, format: "jpeg" });
    seen.add(file.toString("base64"));
  }
  expect(seen.size).toBe(AVATARS.length);
});

test("each mouth shape and a blink change the picture, and equal props give equal pictures", () => {
  const draw = (viseme: (typeof VISEMES)[number], blink = false) =>
    renderToStaticMarkup(
      createElement(Presenter, { avatarId: "avatar_sophia_business", viseme, blink, placement: "corner" }),
    );
  const pictures = [...VISEMES.map((viseme) => draw(viseme)), draw("rest", true)];
  expect(new Set(pictures).size).toBe(VISEMES.length + 1);
  expect(draw("open")).toBe(draw("open"));
});
