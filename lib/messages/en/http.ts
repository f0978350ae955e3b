/** What the request kernel and the dialects say. */
export const http = {
  "http.sign_in_first": "Sign in first.",
} as const;
