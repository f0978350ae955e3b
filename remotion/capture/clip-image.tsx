import { createContext, useContext } from "react";
import { Img } from "remotion";
import type { VideoSurfaceProps } from "../items/video-surface";

/** Where the renderer answers for single frames of clips; ends with a slash. */
export const ClipAddressContext = createContext("");

/** A clip's frame as a picture that the renderer decoded outside of the browser. */
export function ClipImage({ item, time }: VideoSurfaceProps) {
  const address = useContext(ClipAddressContext);
  return (
    <Img
      src={`${address}clip/${encodeURIComponent(item.id)}/${time.toFixed(4)}`}
      alt=""
      style={{ position: "absolute", inset: 0, width: "100%", height: "100%", objectFit: item.fit }}
    />
  );
}
