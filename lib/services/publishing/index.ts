export { type ConnectionView, connectUrl, finishConnecting, listConnections } from "./connect";
export { readPublication } from "./read-publication";
export { type PublicationView, publishVideo } from "./start-publishing";
