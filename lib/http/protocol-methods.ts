/** Methods of the addresses that speak a protocol of their own, and have no contract that says so. */
export const PROTOCOL_METHODS: readonly { path: RegExp; methods: readonly string[] }[] = [
  { path: /^\/api\/auth\/./, methods: ["GET", "POST"] },
  { path: /^\/api\/health\/?$/, methods: ["GET"] },
  { path: /^\/api\/inngest\/?$/, methods: ["GET", "POST", "PUT"] },
  { path: /^\/api\/mcp\/?$/, methods: ["POST"] },
  { path: /^\/api\/openapi\.json\/?$/, methods: ["GET"] },
  { path: /^\/api\/uploadthing\/?$/, methods: ["GET", "POST"] },
  { path: /^\/api\/uploadthing\/ingest\/[^/]+\/?$/, methods: ["HEAD", "PUT"] },
];
