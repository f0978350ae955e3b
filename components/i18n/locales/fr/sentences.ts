import type { MessageId } from "@/lib/messages/en";
import { assets } from "./assets";
import { core } from "./core";
import { media } from "./media";
import { render } from "./render";
import { setup } from "./setup";
import { storage } from "./storage";

/** What the server says, in French, by message id. */
export const sentences: Record<MessageId, string> = {
  ...assets,
  ...core,
  ...media,
  ...render,
  ...setup,
  ...storage,
};
