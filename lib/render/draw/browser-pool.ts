import { openRenderBrowser, type RenderBrowser } from "./browser";

/** Pictures that make it worth opening one more browser. */
const PICTURES_EACH = 60;

/** One browser with the number of tabs that may draw in it. */
export interface Drawer {
  browser: RenderBrowser;
  tabs: number;
}

/**
 * The browsers of one render. The headless shell paints all its tabs at once and needs to be open once; full Chromium
 * paints only the tab in front, so it is opened once for each tab.
 */
export class BrowserPool {
  private browsers: RenderBrowser[] = [];
  private closed = false;

  constructor(private readonly tabs: number) {}

  /** Browsers for drawing this many pictures, opened when they are not yet. */
  async drawers(pictures: number): Promise<Drawer[]> {
    const wanted = Math.max(1, Math.min(this.tabs, Math.ceil(pictures / PICTURES_EACH)));
    const first = this.browsers[0] ?? (await this.open());
    if (first.chromeMode === "headless-shell") return [{ browser: first, tabs: wanted }];
    await Promise.all(Array.from({ length: Math.max(0, wanted - this.browsers.length) }, () => this.open()));
    return this.browsers.slice(0, wanted).map((browser) => ({ browser, tabs: 1 }));
  }

  /** Folders that the browsers keep their things in. */
  get profiles(): string[] {
    return this.browsers.map(({ profile }) => profile);
  }

  private async open(): Promise<RenderBrowser> {
    const browser = await openRenderBrowser();
    if (this.closed) await browser.close();
    else this.browsers.push(browser);
    return browser;
  }

  /** Ends all of them; the next call of `drawers` opens new ones. */
  async restart(): Promise<void> {
    const old = this.browsers;
    this.browsers = [];
    await Promise.all(old.map((browser) => browser.close()));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.restart();
  }

  /** At once, for a cancelled render. */
  kill(): void {
    this.closed = true;
    for (const browser of this.browsers) browser.kill();
  }
}
