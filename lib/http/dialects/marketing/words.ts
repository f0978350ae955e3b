import type { MarketingStatus, SegmentStatus } from "@/lib/services/marketing/schemas";

interface Display {
  jobs: Record<MarketingStatus, string>;
  segments: Record<SegmentStatus, string>;
}

/** What `status_display` says. */
export const DISPLAY: Record<"en" | "fr", Display> = {
  en: {
    jobs: {
      draft: "Draft",
      configuring: "Being configured",
      assets_ready: "Ready",
      generating: "Generating",
      assembling: "Assembling",
      completed: "Done",
      failed: "Failed",
      cancelled: "Cancelled",
    },
    segments: {
      pending: "Not started",
      queued: "Queued",
      processing: "Running",
      completed: "Done",
      failed: "Failed",
      cancelled: "Cancelled",
    },
  },
  fr: {
    jobs: {
      draft: "Brouillon",
      configuring: "En configuration",
      assets_ready: "Prêt",
      generating: "Génération",
      assembling: "Assemblage",
      completed: "Terminé",
      failed: "Échec",
      cancelled: "Annulé",
    },
    segments: {
      pending: "À venir",
      queued: "En file d’attente",
      processing: "En cours",
      completed: "Terminé",
      failed: "Échec",
      cancelled: "Annulé",
    },
  },
};
