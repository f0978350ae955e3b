export function ensureBundle(options: {
  home: string;
  root?: string;
  log?: (line: string) => void;
  entry?: string;
  sources?: string[];
  signal?: AbortSignal;
}): Promise<string>;
