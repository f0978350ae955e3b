export function bundleHash(root: string): Promise<string>;
export function ensureBundle(options: { home: string; root?: string; log?: (line: string) => void }): Promise<string>;
