#!/usr/bin/env node
// Draws public/avatars/<id>.jpg (600 × 600) for every presenter. Run after changing remotion/avatars/.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { tsImport } from "tsx/esm/api";

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "public", "avatars");
const { LOOKS } = await tsImport("../remotion/avatars/looks.ts", import.meta.url);
const { Portrait } = await tsImport("../remotion/avatars/portrait.tsx", import.meta.url);

await mkdir(folder, { recursive: true });
for (const avatarId of Object.keys(LOOKS)) {
  const svg = renderToStaticMarkup(createElement(Portrait, { avatarId }));
  // Drawn at twice the size and reduced, so that edges stay smooth.
  const picture = await sharp(Buffer.from(svg), { density: 144 })
    .resize(600, 600)
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer();
  await sharp(picture).toFile(path.join(folder, `${avatarId}.jpg`));
  console.log(`${avatarId}.jpg ${Math.round(picture.length / 1024)} KB`);
}
