/**
 * Contact sheets of the drawn scenes, for the eye.
 *   npx tsx tests/remotion/gallery.ts --out sheets --themes midnight,paper --sizes landscape --texts en,ar --scenes 0,1 --single
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { openStudio } from "./render-frames";
import { filmOf, SIZES, type SizeName, TEXTS, visualsOf } from "./samples";

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback;
};
const list = (name: string, fallback: readonly string[]) => option(name, fallback.join(",")).split(",");

async function sheet(pictures: Buffer[], columns: number, width: number): Promise<Buffer> {
  const cells = await Promise.all(
    pictures.map((picture) => sharp(picture).resize({ width }).toBuffer({ resolveWithObject: true })),
  );
  const height = Math.max(...cells.map((cell) => cell.info.height));
  const rows = Math.ceil(cells.length / columns);
  return sharp({
    create: { width: columns * (width + 8) + 8, height: rows * (height + 8) + 8, channels: 3, background: "#777" },
  })
    .composite(
      cells.map((cell, index) => ({
        input: cell.data,
        left: 8 + (index % columns) * (width + 8),
        top: 8 + Math.floor(index / columns) * (height + 8),
      })),
    )
    .png()
    .toBuffer();
}

/** `--avatar side:left`: a presenter beside every scene. */
function presenterTrack(choice: string, durationInFrames: number) {
  const [placement, side] = choice.split(":") as ["corner" | "side", "left" | "right"];
  const item = {
    kind: "avatar" as const,
    id: "avatar",
    from: 0,
    durationInFrames,
    avatarId: "avatar_alex_casual",
    placement,
    side,
  };
  return { id: "avatar", kind: "overlay" as const, items: [item] };
}

const out = path.resolve(option("out", ".cache/gallery"));
mkdirSync(out, { recursive: true });
const studio = await openStudio();
const sceneFrames = 60;
for (const theme of list("themes", THEME_IDS)) {
  for (const size of list("sizes", Object.keys(SIZES)) as SizeName[]) {
    for (const text of list("texts", ["en"])) {
      const words = TEXTS[text];
      if (!words) throw new Error(`no texts ${text}`);
      const all = visualsOf(words);
      const chosen = list(
        "scenes",
        all.map((_, index) => String(index)),
      ).map(Number);
      const visuals = chosen.flatMap((index) => all[index] ?? []);
      const avatar = option("avatar", "");
      const wide = size === "landscape";
      const pictures: Buffer[] = [];
      for (const captionStyle of list("captions", ["classic"])) {
        const film = filmOf({
          visuals,
          language: words.language,
          size,
          theme,
          speech: words.speech,
          sceneFrames,
          captionStyle,
          seed: Number(option("seed", "1")),
          extra: avatar ? [presenterTrack(avatar, visuals.length * sceneFrames)] : [],
        });
        const frames = visuals.map((_, index) => index * sceneFrames + Number(option("at", "50")));
        pictures.push(...(await studio.frames(film, frames, Number(option("scale", "0.5")))));
      }
      const name = path.join(out, `${theme}-${size}-${text}.png`);
      writeFileSync(
        name,
        await sheet(
          pictures,
          Number(option("columns", wide ? "3" : "5")),
          Number(option("cell", wide ? "640" : "380")),
        ),
      );
      console.log(name);
    }
  }
}
await studio.close();
