"use client";
import { ExternalLink } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, Input } from "@/components/ui/field";
import type { Film } from "@/lib/http/dialects/ui/films";
import type { WatchPage } from "@/lib/http/dialects/ui/watch";

/** Width of the player in the code for other sites, in CSS pixels. */
const EMBED_WIDTH = 960;

/** Where the page is, and the code that shows its film elsewhere. */
export function WatchLinks({ page, film }: { page: WatchPage; film: Pick<Film, "width" | "height"> }) {
  const { t } = useI18n();
  const height = Math.round((EMBED_WIDTH * film.height) / film.width);
  const code = `<iframe src="${page.url}/embed" width="${EMBED_WIDTH}" height="${height}" style="border:0" allow="fullscreen; picture-in-picture" allowfullscreen loading="lazy"></iframe>`;
  const isEmbeddable = page.visibility !== "password" && page.embedHosts.length > 0;
  return (
    <div className="space-y-4 rounded-xl border bg-sunken p-4">
      <Field label={t.watch.link}>
        {(control) => (
          <div className="flex items-center gap-1">
            <Input {...control} readOnly value={page.url} onFocus={(event) => event.target.select()} />
            <CopyButton text={page.url} compact />
            <Button asChild look="ghost" size="icon-sm" aria-label={t.watch.openPage}>
              <a href={page.url} target="_blank" rel="noopener">
                <ExternalLink />
              </a>
            </Button>
          </div>
        )}
      </Field>
      {isEmbeddable && (
        <Field label={t.watch.embedCode}>
          {(control) => (
            <div className="flex items-center gap-1">
              <Input {...control} readOnly value={code} onFocus={(event) => event.target.select()} />
              <CopyButton text={code} compact />
            </div>
          )}
        </Field>
      )}
    </div>
  );
}
