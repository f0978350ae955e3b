import type { ImageProvider } from "../ports";
import { drawnImages } from "./drawn";
import { huggingfaceImages } from "./huggingface";
import { openaiImages } from "./openai";
import { replicateImages } from "./replicate";

export const imageProviders: readonly ImageProvider[] = [openaiImages, replicateImages, huggingfaceImages, drawnImages];
