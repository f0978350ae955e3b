import type { CallContext, ProviderBase } from "./base";

export interface SearchHit {
  title: string;
  url: string;
  text: string;
}

export interface ImageHit {
  url: string;
  width: number;
  height: number;
  credit: string;
  licence: string;
  page: string;
}

export interface SearchProvider<O = unknown> extends ProviderBase<"search", O> {
  web?(query: string, limit: number, context: CallContext): Promise<SearchHit[]>;
  images?(query: string, limit: number, context: CallContext): Promise<ImageHit[]>;
}
