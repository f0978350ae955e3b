"use client";
import { X } from "lucide-react";
import { AlertDialog as RAlert, Dialog as RDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { useReturnFocus } from "./use-return-focus";

const shade =
  "fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px] data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0";
const panel =
  "fixed z-50 border bg-raised shadow-float outline-none data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0";
const centred =
  "top-1/2 left-1/2 max-h-[88dvh] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl p-6 data-[state=closed]:zoom-out-97 data-[state=open]:zoom-in-97 thin-scroll";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Without it, only what is inside ends it. */
  closeLabel?: string;
  className?: string;
  children: ReactNode;
}

/** A window over the page; Escape, the cross and a click outside close it. */
export function Dialog({ open, onOpenChange, title, description, closeLabel, className, children }: DialogProps) {
  const focus = useReturnFocus();
  return (
    <RDialog.Root open={open} onOpenChange={onOpenChange}>
      <RDialog.Portal>
        <RDialog.Overlay className={shade} />
        <RDialog.Content className={cn(panel, centred, className)} {...focus}>
          <div className="wrap-anywhere mb-4 pr-8">
            <RDialog.Title className="display font-semibold text-lg">{title}</RDialog.Title>
            {description ? (
              <RDialog.Description className="mt-1 text-ink-2 text-sm">{description}</RDialog.Description>
            ) : (
              <RDialog.Description className="sr-only">{title}</RDialog.Description>
            )}
          </div>
          {children}
          {closeLabel && (
            <RDialog.Close asChild>
              <Button look="ghost" size="icon-sm" className="absolute top-4 right-4" aria-label={closeLabel}>
                <X />
              </Button>
            </RDialog.Close>
          )}
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}

/** A panel that comes from an edge: the navigation on small screens. */
export function Sheet({
  open,
  onOpenChange,
  title,
  side = "bottom",
  closeLabel,
  className,
  children,
}: DialogProps & { side?: "bottom" | "left" | "right" }) {
  const places = {
    bottom:
      "inset-x-0 bottom-0 max-h-[88dvh] overflow-y-auto rounded-t-2xl border-b-0 p-5 pb-8 data-[state=closed]:slide-out-to-bottom data-[state=open]:slide-in-from-bottom",
    left: "inset-y-0 left-0 w-80 max-w-[88vw] border-l-0 p-5 data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left",
    right:
      "inset-y-0 right-0 w-96 max-w-[92vw] overflow-y-auto border-r-0 p-5 data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right",
  };
  const focus = useReturnFocus();
  return (
    <RDialog.Root open={open} onOpenChange={onOpenChange}>
      <RDialog.Portal>
        <RDialog.Overlay className={shade} />
        <RDialog.Content className={cn(panel, places[side], className)} aria-describedby={undefined} {...focus}>
          <div className="mb-3 flex items-center justify-between gap-3">
            <RDialog.Title className="display wrap-anywhere min-w-0 font-semibold text-base">{title}</RDialog.Title>
            <RDialog.Close asChild>
              <Button look="ghost" size="icon-sm" aria-label={closeLabel}>
                <X />
              </Button>
            </RDialog.Close>
          </div>
          {children}
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}

interface ConfirmProps {
  title: string;
  description: string;
  confirm: string;
  cancel: string;
  danger?: boolean;
  onConfirm: () => void;
}

function ConfirmContent({ title, description, confirm, cancel, danger, onConfirm }: ConfirmProps) {
  const focus = useReturnFocus();
  return (
    <RAlert.Portal>
      <RAlert.Overlay className={shade} />
      <RAlert.Content className={cn(panel, centred, "max-w-md")} {...focus}>
        <RAlert.Title className="display wrap-anywhere font-semibold text-lg">{title}</RAlert.Title>
        <RAlert.Description className="mt-1.5 text-ink-2 text-sm">{description}</RAlert.Description>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <RAlert.Cancel asChild>
            <Button>{cancel}</Button>
          </RAlert.Cancel>
          <RAlert.Action asChild>
            <Button look={danger ? "destroy" : "primary"} onClick={onConfirm}>
              {confirm}
            </Button>
          </RAlert.Action>
        </div>
      </RAlert.Content>
    </RAlert.Portal>
  );
}

/** Asks before something that cannot be taken back; `trigger` is the button that asks for it. */
export function Confirm({ trigger, ...content }: ConfirmProps & { trigger: ReactNode }) {
  return (
    <RAlert.Root>
      <RAlert.Trigger asChild>{trigger}</RAlert.Trigger>
      <ConfirmContent {...content} />
    </RAlert.Root>
  );
}

/** The same question, opened from elsewhere (a menu's line, say). */
export function ConfirmDialog(props: ConfirmProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { open, onOpenChange, ...content } = props;
  return (
    <RAlert.Root open={open} onOpenChange={onOpenChange}>
      <ConfirmContent {...content} />
    </RAlert.Root>
  );
}
