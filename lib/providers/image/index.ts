import type { ImageProvider } from "../ports";
import { drawnImages } from "./drawn";
import { falImages } from "./fal";
import { huggingfaceImages } from "./huggingface";
import { lumaImages } from "./luma";
import { openaiImages } from "./openai";
import { replicateImages } from "./replicate";

export const imageProviders: readonly ImageProvider[] = [
  openaiImages,
  replicateImages,
  falImages,
  lumaImages,
  huggingfaceImages,
  drawnImages,
];
