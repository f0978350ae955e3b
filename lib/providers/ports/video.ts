import type { Message } from "@/lib/messages/message";
import type { CallContext, Failure, MadeFile, ProviderBase } from "./base";

/** A remote operation: start, keep the id, ask until it ends. */
export type OperationState =
  | { status: "running"; progress?: number }
  | { status: "succeeded"; file: MadeFile }
  | { status: "failed"; message: Message; failure: Failure };

export interface VideoRequest {
  prompt: string;
  /** A picture that the clip begins with. */
  imagePath?: string;
  /** An address from which a vendor may fetch that picture for an hour, when the storage can give one. */
  imageUrl?: string;
  seconds: number;
  width: number;
  height: number;
  seed: number;
  /** ISO 639-1 of the prompt. */
  language?: string;
  options?: Record<string, unknown>;
}

/** What a video provider can be asked for. */
export interface VideoCapabilities {
  /** How it takes a picture to begin with: inside the request, or only by an address that it fetches. */
  picture: "inline" | "address";
  /** Lengths it makes, in seconds, ascending; the next longer one is asked for and the clip is cut. */
  seconds: readonly number[];
  /** Width to height, as the vendor writes it (`16:9`, `1280:720`). */
  ratios: readonly string[];
}

export interface VideoProvider<O = unknown> extends ProviderBase<"video", O> {
  capabilities: VideoCapabilities;
  start(request: VideoRequest, context: CallContext): Promise<{ operationId: string }>;
  poll(operationId: string, context: CallContext): Promise<OperationState>;
  /** Ends an operation so that it costs no more; ending one that has ended is no error. Absent where the vendor cannot. */
  cancel?(operationId: string, context: CallContext): Promise<void>;
}
