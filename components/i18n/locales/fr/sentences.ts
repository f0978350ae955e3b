import type { MessageId } from "@/lib/messages/en";
import { core } from "./core";

/** What the server says, in French, by message id. */
export const sentences: Record<MessageId, string> = {
  ...core,
};
