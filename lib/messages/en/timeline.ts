/** Why a timeline cannot be rendered as it says, and why an edit of it cannot be done. */
export const timeline = {
  "timeline.unknown_asset": "The timeline has no file {asset}.",
  "timeline.starts_behind_source": "The clip starts behind the end of its file.",
  "timeline.longer_than_source":
    "The clip is {wanted} frames long, but its file has only {there} from where it starts.",
  "timeline.keyframes_not_ascending": "Two keyframes stand at the same frame, or out of order.",
  "timeline.lies_over": "It begins before “{other}” ends, at frame {frame}, on the same track.",
  "timeline.repeated_id": "The id {id} is used twice.",
} as const;
