import type { CallContext, MadeFile, ProviderBase } from "./base";

export interface ImageRequest {
  prompt: string;
  negativePrompt?: string;
  width: number;
  height: number;
  seed: number;
  language: string;
  options?: Record<string, unknown>;
}

export interface ImageProvider<O = unknown> extends ProviderBase<"image", O> {
  draw(request: ImageRequest, context: CallContext): Promise<MadeFile & { width: number; height: number }>;
}
