import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { seededRandom } from "@/lib/core/random";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import type { ImageProvider, ImageRequest } from "../ports";
import { LOOKS } from "../scene/looks";
import { paintScene } from "../scene/paint";
import { landscape, PALETTES, type Palette } from "./landscape";
import { iconsNamedIn } from "./named-icons";

/** A drawing to put into the picture: SVG without the svg tag. */
const iconOption = z.object({
  body: z.string(),
  width: z.number().positive().default(32),
  height: z.number().positive().default(32),
});
/** `icons`: what the caller found for the prompt, the most telling first; without them the prompt's English words are looked up. */
const drawnOptions = z.object({ icons: z.array(iconOption).max(6).optional() });
/** With a `look` the prompt becomes a scene; `subject` is what is to be seen where the prompt says more than that. */
export const sceneOptions = drawnOptions.extend({ subject: z.string().optional(), look: z.enum(LOOKS).optional() });
type DrawnIcon = z.infer<typeof iconOption>;

const NIGHT = /\b(?:night|space|star|moon|dark|galax|nuit|espace|étoile|lune|sombre)/iu;

function paletteFor(prompt: string, seed: number): Palette {
  const fitting = PALETTES.filter((palette) => palette.dark === NIGHT.test(prompt));
  return fitting[Math.floor(seededRandom(seed ^ 0x2545f491)() * fitting.length)]!;
}

interface Spot {
  /** Centre and foot, as shares of width and height; size as a share of the picture's geometric size. */
  x: number;
  foot: number;
  size: number;
}

/** Places for one large thing and up to five smaller ones around it, far ones first. */
function spots(count: number, tall: boolean, random: () => number): Spot[] {
  const jitter = (amount: number) => (random() - 0.5) * amount;
  const around: Spot[] = tall
    ? [
        { x: 0.2, foot: 0.68, size: 0.17 },
        { x: 0.81, foot: 0.66, size: 0.16 },
        { x: 0.22, foot: 0.9, size: 0.2 },
        { x: 0.8, foot: 0.91, size: 0.21 },
        { x: 0.5, foot: 0.6, size: 0.13 },
      ]
    : [
        { x: 0.24, foot: 0.75, size: 0.2 },
        { x: 0.77, foot: 0.74, size: 0.19 },
        { x: 0.11, foot: 0.88, size: 0.22 },
        { x: 0.9, foot: 0.89, size: 0.22 },
        { x: 0.62, foot: 0.68, size: 0.12 },
      ];
  const hero: Spot = { x: 0.5 + jitter(0.04), foot: tall ? 0.82 : 0.87, size: count === 1 ? 0.52 : 0.44 };
  const others = around
    .slice(0, Math.max(0, count - 1))
    .map((spot) => ({ ...spot, x: spot.x + jitter(0.05), foot: spot.foot + jitter(0.02) }));
  return [hero, ...others];
}

function stand(icon: DrawnIcon, spot: Spot, width: number, height: number, palette: Palette): string {
  const unit = Math.sqrt(width * height);
  const size = unit * spot.size;
  const scale = size / Math.max(icon.width, icon.height);
  const x = width * spot.x - (icon.width * scale) / 2;
  const y = height * spot.foot - icon.height * scale;
  const shade = `<ellipse cx="${width * spot.x}" cy="${height * spot.foot}" rx="${size * 0.42}" ry="${size * 0.07}" fill="${palette.shade}" opacity="0.35" filter="url(#soft)"/>`;
  return `${shade}<g transform="translate(${x} ${y}) scale(${scale})">${icon.body}</g>`;
}

/** Inner ids made unique, so that gradients of two drawings do not mix. */
function ownIds(icon: DrawnIcon, index: number): DrawnIcon {
  return {
    ...icon,
    body: icon.body
      .replace(/\bid="([^"]+)"/g, `id="i${index}-$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#i${index}-$1)`)
      .replace(/(xlink:)?href="#([^"]+)"/g, `$1href="#i${index}-$2"`),
  };
}

/** The moment of a scene that a picture shows: this share of a clip of that many seconds. */
const SEEN_AT = 0.45;
const SEEN_SECONDS = 5;

function made({ width, height, prompt, seed }: ImageRequest, file: string, model: string) {
  const licence = "Fluent Emoji (MIT), own drawing";
  const provenance = { provider: "drawn", model, prompt, seed, licence, costCents: 0 };
  return { path: file, mime: "image/png", width, height, provenance };
}

/** Draws a small landscape with the things that the prompt names: no model, no network, the same picture for the same seed. With a look, a whole scene. */
export const drawnImages = defineProvider<ImageProvider>({
  id: "drawn",
  kind: "image",
  label: "Drawn pictures",
  local: true,
  quality: 10,
  licence: "Fluent Emoji (MIT), own drawing",
  options: drawnOptions,
  availability: async () => ({ available: true, reason: say("providers.comes_studio") }),
  async draw(request, context) {
    const { width, height, seed, prompt } = request;
    const target = path.join(context.workDir, `${newId("image")}.png`);
    const { look, subject = prompt, icons: things = [] } = sceneOptions.parse(request.options ?? {});
    if (look) {
      const scene = await paintScene({ text: subject, look, things, width, height, seed });
      const raw = { width, height, channels: 3 as const };
      await sharp(scene.frame(SEEN_AT, SEEN_SECONDS), { raw }).png({ compressionLevel: 9 }).toFile(target);
      return made(request, target, "scene-1");
    }
    const given = drawnOptions.parse({ icons: request.options?.icons }).icons;
    const icons = (given?.length ? given : await iconsNamedIn(prompt, 4)).map(ownIds);
    const palette = paletteFor(prompt, seed);
    const places = spots(icons.length, height > width * 1.05, seededRandom(seed ^ 0x9e3779b9));
    const drawn = icons
      .map((icon, index) => ({ icon, spot: places[index]! }))
      .sort((a, b) => a.spot.foot - b.spot.foot)
      .map(({ icon, spot }) => stand(icon, spot, width, height, palette))
      .join("");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${landscape(width, height, palette, seed)}${drawn}</svg>`;
    await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: false }).toFile(target);
    return made(request, target, "landscape-1");
  },
});
