"use client";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import { ask } from "@/components/data/client";
import { type DerivativeView, derivativesSchema } from "@/lib/http/dialects/ui/derivatives";
import { useEditor, useEditorState } from "../editor-context";

type FactsOf<K extends DerivativeView["kind"]> = NonNullable<Extract<DerivativeView, { kind: K }>["facts"]>;

/** What is drawn of a file on its clips. */
export interface Drawn {
  waveform?: FactsOf<"waveform">;
  filmstrip?: FactsOf<"filmstrip">;
  beats?: FactsOf<"beats">;
}

/** Files that are drawn, by their id. */
export type Derivatives = ReadonlyMap<string, Drawn>;
const NONE: Derivatives = new Map();
const DerivativesContext = createContext<Derivatives>(NONE);
export const DerivativesProvider = DerivativesContext.Provider;

/** What is drawn of a file; empty until it is ready. */
export const useDrawn = (assetId: string): Drawn | undefined => useContext(DerivativesContext).get(assetId);

const LOOK_AGAIN_MS = 3000;

/** Waveforms, filmstrips and beats of the film's files, asked for again while some are made. Beats are told to the store, to snap to. */
export function useDerivatives(): Derivatives {
  const store = useEditor();
  const assets = useEditorState((state) => state.document.assets);
  const ids = useMemo(() => Object.keys(assets).sort().join(" "), [assets]);
  const { data } = useQuery({
    queryKey: ["derivatives", store.filmId, ids],
    queryFn: async ({ signal }) => {
      // A file that was just put in is the film's when that is saved.
      await store.flush();
      return ask(`/films/${store.filmId}/derivatives`, derivativesSchema, { signal });
    },
    enabled: ids !== "",
    placeholderData: (former) => former,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === "preparing") ? LOOK_AGAIN_MS : false,
  });
  const drawn = useMemo(() => {
    const found = new Map<string, Drawn>();
    for (const { assetId, kind, facts } of data?.items ?? [])
      if (facts) found.set(assetId, { ...found.get(assetId), [kind]: facts });
    return found;
  }, [data]);
  useEffect(() => {
    store.beats = new Map(
      [...drawn].flatMap(([id, { beats }]) => (beats?.tempo ? [[id, beats.beats.map(({ at }) => at)] as const] : [])),
    );
  }, [drawn, store]);
  return drawn;
}
