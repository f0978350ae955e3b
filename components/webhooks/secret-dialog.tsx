"use client";
import { TriangleAlert } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/overlay";
import { Notice } from "@/components/ui/states";

/** A secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  const { t } = useI18n();
  if (!secret) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.webhooks.secretTitle}
      description={t.webhooks.secretText}
      closeLabel={t.common.close}
    >
      <div className="flex items-center gap-2 rounded-lg border bg-sunken py-2 pr-2 pl-4">
        <code className="min-w-0 flex-1 select-all break-all font-mono text-[0.8125rem]">{secret}</code>
        <CopyButton text={secret} />
      </div>
      <Notice className="mt-4" level="warning" icon={<TriangleAlert />} title={t.webhooks.secretOnce} />
      <div className="mt-5 flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t.webhooks.secretDone}
        </Button>
      </div>
    </Dialog>
  );
}
