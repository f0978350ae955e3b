import type { MusicProvider } from "../ports";
import { composer } from "./composer";

export const musicProviders = [composer] as MusicProvider[];
