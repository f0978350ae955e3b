import type { MessageId } from "@/lib/messages/en";
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

/** What the server says, in French, by message id. */
export const sentences: Record<MessageId, string> = {
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
};
