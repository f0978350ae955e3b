export { VideoClient } from "./client.ts";
export {
  ApiError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  FramewrightError,
  InsufficientCreditsError,
  JobFailedError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  WebhookVerificationError,
} from "./errors.ts";
export type { ProgressWatch } from "./resources/projects.ts";
export type { CallOptions, ClientOptions } from "./transport.ts";
export type * from "./types.ts";
export { type VerifyOptions, verifyWebhook, type WebhookEvent } from "./verify-webhook.ts";
export type { Progress, WaitOptions } from "./wait.ts";
