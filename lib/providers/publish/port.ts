import type { Readable } from "node:stream";
import type { z } from "zod";

/** What opens an account of a platform. */
export interface Tokens {
  access: string;
  /** Renews the access; some platforms give none. */
  refresh?: string | undefined;
  /** When the access ends, in milliseconds since 1970. */
  expiresAt?: number | undefined;
}

/** The account that tokens belong to, by the platform's own id and name. */
export interface PlatformAccount {
  id: string;
  name: string;
}

/** OAuth 2's code flow with PKCE, as a platform has it. */
export interface OAuthFlow {
  /** Variables with the client's id and secret. */
  env: readonly string[];
  /** Where a person is sent to agree. `challenge` is the SHA-256 of PKCE's verifier, in base64url. */
  authorizeUrl(given: { state: string; challenge: string; redirectUri: string }): string;
  exchange(given: { code: string; verifier: string; redirectUri: string }): Promise<Tokens>;
  /** @throws AppError `provider_unavailable` once the person has withdrawn what they agreed to */
  refresh(tokens: Tokens): Promise<Tokens>;
  account(tokens: Tokens): Promise<PlatformAccount>;
  revoke?(tokens: Tokens): Promise<void>;
}

/** The film's file that is published. */
export interface PublishedFile {
  bytes: number;
  mime: string;
  /** Bytes from `start` to `end`, both counted. */
  read(range: { start: number; end: number }): Promise<Readable>;
}

/** What an adapter works with. What it keeps in `state` is there again for a run that goes on after a crash. */
export interface PublishContext<C> {
  config: C;
  file: PublishedFile;
  /** The picture that a request named for it. */
  thumbnail: { mime: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
  tokens: Tokens;
  state: Record<string, unknown>;
  save(state: Record<string, unknown>): Promise<void>;
  /** Share that is done, 0 to 1. */
  progress(share: number): Promise<void>;
  signal: AbortSignal | undefined;
}

/** Where a film is now. */
export interface Published {
  id: string;
  url: string;
}

interface AdapterFields {
  id: string;
  label: string;
  oauth: OAuthFlow;
  /** What the service would refuse or spoil of a film, told before anything is sent. */
  limits: { bytes: number; seconds: number };
  /** Figures of a published film. */
  analytics?(tokens: Tokens, id: string): Promise<{ views: number; likes: number; comments: number }>;
}

/**
 * A service that films are published on. `publish` runs again after a crash, with the state that it saved: it asks the service
 * what it has before it sends anything that cannot be taken back, so that nothing is published twice.
 */
export interface PublishAdapter extends AdapterFields {
  /** What a request may say of a film on this service. */
  config: z.ZodType;
  /** @throws ZodError for a config that is none of this service's */
  publish(context: PublishContext<unknown>): Promise<Published>;
}

/** Defines an adapter, whose `publish` is given the config as its own schema reads it. */
export function definePublishAdapter<S extends z.ZodType>({
  publish,
  ...adapter
}: AdapterFields & { config: S; publish(context: PublishContext<z.output<S>>): Promise<Published> }): PublishAdapter {
  const { config } = adapter;
  return { ...adapter, publish: (context) => publish({ ...context, config: config.parse(context.config) }) };
}
