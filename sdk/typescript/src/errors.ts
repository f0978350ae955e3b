/** Everything this client throws. */
export class FramewrightError extends Error {
  override readonly name: string = "FramewrightError";
}

/** The server could not be reached, or the connection broke. */
export class ConnectionError extends FramewrightError {
  override readonly name: string = "ConnectionError";
}

/** No answer, or no end of a job, within the time given. */
export class TimeoutError extends FramewrightError {
  override readonly name: string = "TimeoutError";
}

/** A webhook whose signature, time or body is not right. */
export class WebhookVerificationError extends FramewrightError {
  override readonly name: string = "WebhookVerificationError";
}

/** A pipeline, a generation or an export that ended without success. */
export class JobFailedError extends FramewrightError {
  override readonly name: string = "JobFailedError";
  readonly code: string;
  /** The status answer that said so. */
  readonly status: unknown;

  constructor(message: string, code: string, status: unknown) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface ErrorDetail {
  code?: string;
  message?: string;
  field?: string;
}

/** What the server said instead of doing what was asked. */
export class ApiError extends FramewrightError {
  override readonly name: string = "ApiError";
  /** HTTP status. */
  readonly status: number;
  /** Word for programs, such as `VALIDATION_ERROR`. */
  readonly code: string;
  /** Field of the request that is wrong, when it is one. */
  readonly field: string | undefined;
  readonly details: unknown;
  /** Finds the request in the server's log. */
  readonly requestId: string | undefined;

  constructor(status: number, problem: Problem, requestId: string | undefined) {
    super(problem.message);
    this.status = status;
    this.code = problem.code;
    this.field = problem.field;
    this.details = problem.details;
    this.requestId = requestId;
  }
}

/** 400 and 422. */
export class ValidationError extends ApiError {
  override readonly name: string = "ValidationError";
}
/** 401 */
export class AuthenticationError extends ApiError {
  override readonly name: string = "AuthenticationError";
}
/** 402 */
export class InsufficientCreditsError extends ApiError {
  override readonly name: string = "InsufficientCreditsError";
}
/** 403 */
export class PermissionError extends ApiError {
  override readonly name: string = "PermissionError";
}
/** 404 */
export class NotFoundError extends ApiError {
  override readonly name: string = "NotFoundError";
}
/** 409 */
export class ConflictError extends ApiError {
  override readonly name: string = "ConflictError";
}
/** 429 */
export class RateLimitError extends ApiError {
  override readonly name: string = "RateLimitError";
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem, requestId: string | undefined, retryAfter: number | undefined) {
    super(status, problem, requestId);
    this.retryAfter = retryAfter;
  }
}
/** 500 and above. */
export class ServerError extends ApiError {
  override readonly name: string = "ServerError";
}

interface Problem {
  message: string;
  code: string;
  field: string | undefined;
  details: unknown;
}

/** Reads the error bodies of both surfaces: `{error: {code, message, details}}` and `{error, details: […]}`. */
function problemOf(status: number, body: unknown): Problem {
  const { error, details } = (body ?? {}) as { error?: unknown; details?: ErrorDetail[] };
  if (error && typeof error === "object") {
    const {
      code,
      message,
      details: facts,
    } = error as { code?: string; message?: string; details?: { field?: string } };
    return { message: message ?? `HTTP ${status}`, code: code ?? String(status), field: facts?.field, details: facts };
  }
  const first = Array.isArray(details) ? details[0] : undefined;
  const title = typeof error === "string" ? error : `HTTP ${status}`;
  return { message: first?.message ?? title, code: first?.code ?? String(status), field: first?.field, details };
}

const CLASSES: Record<number, typeof ApiError> = {
  400: ValidationError,
  401: AuthenticationError,
  402: InsufficientCreditsError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: ValidationError,
};

/** The error for an answer that is not a success. */
export function errorOf(response: Response, body: unknown, retryAfter: number | undefined): ApiError {
  const problem = problemOf(response.status, body);
  const requestId = response.headers.get("x-request-id") ?? undefined;
  if (response.status === 429) return new RateLimitError(429, problem, requestId, retryAfter);
  const Class = CLASSES[response.status] ?? (response.status >= 500 ? ServerError : ApiError);
  return new Class(response.status, problem, requestId);
}
