/** What the request kernel and the dialects say. */
export const http = {
  "http.body_too_large": "The body is larger than {kilobytes} KB.",
  "http.send_less": "Send less at once; upload files first and name their ids.",
  "http.sign_in_first": "Sign in first.",
} as const;
