"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { deliverySchema, newWebhookSchema, type WebhookChange, webhookSchema } from "@/lib/http/dialects/ui/webhooks";

/** Everything that can be done with one webhook. `onSecret` is given a new secret, this once. */
export function useWebhookActions(id: string, onSecret: (secret: string) => void) {
  const { t } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const onError = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ["webhook", id] });
    void client.invalidateQueries({ queryKey: ["webhooks"] });
  };
  const sent = useSent(id);
  return {
    test: useMutation({
      mutationFn: () => ask(`/webhooks/${id}/test`, deliverySchema, { body: {} }),
      onSuccess: () => sent(t.webhooks.tested),
      onError,
    }),
    rotate: useMutation({
      mutationFn: () => ask(`/webhooks/${id}/rotate`, newWebhookSchema, { method: "POST" }),
      onSuccess: ({ secret }) => {
        onSecret(secret);
        refresh();
      },
      onError,
    }),
    change: useMutation({
      mutationFn: (body: WebhookChange) => ask(`/webhooks/${id}`, webhookSchema, { method: "PATCH", body }),
      onSuccess: () => {
        toast.success(t.webhooks.saved);
        refresh();
      },
      onError,
    }),
    remove: useMutation({
      mutationFn: () => ask(`/webhooks/${id}`, z.unknown(), { method: "DELETE" }),
      onSuccess: () => {
        toast.success(t.webhooks.deleted);
        void client.invalidateQueries({ queryKey: ["webhooks"] });
        router.push("/webhooks");
      },
      onError,
    }),
  };
}

function useSent(id: string) {
  const client = useQueryClient();
  return (message: string) => {
    toast.success(message);
    void client.invalidateQueries({ queryKey: ["deliveries", id] });
  };
}

/** Sends a delivery of one webhook, or of `BY_REQUEST`, again. */
export function useReplay(id: string) {
  const { t } = useI18n();
  const problem = useProblem();
  const sent = useSent(id);
  return useMutation({
    mutationFn: (delivery: string) =>
      ask(`/webhooks/${id}/deliveries/${delivery}/replay`, deliverySchema, { method: "POST" }),
    onSuccess: () => sent(t.webhooks.replayed),
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
}
