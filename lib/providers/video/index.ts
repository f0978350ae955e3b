import type { VideoProvider } from "../ports";
import { localVideos } from "./local";

export const videoProviders: readonly VideoProvider[] = [localVideos];
