import { say } from "@/lib/messages/say";
import { markerSchema } from "../schema";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** Marks a place in the film. */
export const markerAdd = defineOp({
  name: "markerAdd",
  parameters: { marker: markerSchema },
  edit(draft, { marker }) {
    if (draft.markers().some(({ id }) => id === marker.id))
      refuse(say("timeline.repeated_id", { id: marker.id }), { field: "marker.id" });
    draft.putMarker(marker.id, marker);
  },
});
