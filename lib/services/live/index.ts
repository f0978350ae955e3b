export type { Channel, ChannelState, FilmChannel, JobChannel } from "./channel";
export type { Follower } from "./feed";
export { Hub, type Subscription } from "./hub";
export type { ChangeEvent } from "./repo";
