export type { Channel, ChannelState } from "./channel";
export type { Follower } from "./feed";
export { Hub, type Subscription } from "./hub";
