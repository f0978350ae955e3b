import type { FC } from "react";
import type { Texture } from "@/lib/timeline/theme/specs";
import { Blobs } from "./blobs";
import { Contours } from "./contours";
import { Grain } from "./grain";
import { Grid } from "./grid";
import { Lines } from "./lines";
import { Mesh } from "./mesh";
import { Poster } from "./poster";
import { Rules } from "./rules";
import type { TextureProps } from "./types";
import { Waves } from "./waves";

export { Poster };

export const TEXTURES: Record<Texture, FC<TextureProps>> = {
  mesh: Mesh,
  grain: Grain,
  blobs: Blobs,
  grid: Grid,
  lines: Lines,
  waves: Waves,
  rules: Rules,
  contours: Contours,
};
