interface Scalar {
  createApiReference(element: HTMLElement, options: Record<string, unknown>): { destroy(): void };
}

/** Our colours and faces in the viewer's own variables. */
const CSS = `
.light-mode, .dark-mode {
  --scalar-font: var(--font-sans, "Inter Variable"), sans-serif;
  --scalar-font-code: "JetBrains Mono Variable", monospace;
  --scalar-color-1: var(--ink); --scalar-color-2: var(--ink-2); --scalar-color-3: var(--ink-3);
  --scalar-color-accent: var(--accent-text);
  --scalar-background-1: var(--canvas); --scalar-background-2: var(--surface); --scalar-background-3: var(--sunken);
  --scalar-border-color: var(--line);
  --scalar-custom-header-height: 3.5rem;
}`;

/** Nothing leaves the machine: no fonts, proxy, telemetry or assistant of the viewer's maker. */
export const SCALAR_OPTIONS = {
  url: "/api/openapi.json",
  theme: "none",
  layout: "modern",
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: "",
  hideDarkModeToggle: true,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  authentication: { preferredSecurityScheme: "apiKey" },
  customCss: CSS,
};

let loading: Promise<Scalar> | undefined;

/** Loads the viewer once, from `address`. @throws Error when its script cannot be had */
export function loadScalar(address: string): Promise<Scalar> {
  loading ??= new Promise<Scalar>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      const scalar = (window as { Scalar?: Scalar }).Scalar;
      if (scalar) resolve(scalar);
      else reject(new Error(`${address} does not define the viewer`));
    };
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
