import type { VideoProvider } from "../ports";
import { fal } from "./fal";
import { kling } from "./kling";
import { localVideos } from "./local";
import { luma } from "./luma";
import { piapi } from "./piapi";
import { pika } from "./pika";
import { replicateVideos } from "./replicate";
import { runway } from "./runway";
import { veo } from "./veo";

export const videoProviders: readonly VideoProvider[] = [
  runway,
  veo,
  luma,
  kling,
  fal,
  replicateVideos,
  pika,
  piapi,
  localVideos,
];
