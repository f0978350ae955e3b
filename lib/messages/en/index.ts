import { assets } from "./assets";
import { core } from "./core";
import { health } from "./health";
import { http } from "./http";
import { media } from "./media";
import { projects } from "./projects";
import { providers } from "./providers";
import { render } from "./render";
import { setup } from "./setup";
import { storage } from "./storage";

/** Every sentence of ours that the API answers or the studio shows, in English, as ICU messages by id. */
export const english = {
  ...assets,
  ...core,
  ...health,
  ...http,
  ...media,
  ...projects,
  ...providers,
  ...render,
  ...setup,
  ...storage,
} as const;

export type English = typeof english;
export type MessageId = keyof English;
