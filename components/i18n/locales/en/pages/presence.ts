/** What is said over any page: the studio is away, a session ended, a page is left too early. */
export const presence = {
  away: "The studio cannot be reached. It reconnects by itself; what you typed is kept.",
  awayTitle: "The studio cannot be reached",
  awayText: "This page opens by itself as soon as it is back.",
  back: "Connected again",
  endedTitle: "Your session has ended",
  endedText: "Sign in to continue. Nothing on this page is lost.",
  otherWay: "Sign in another way, in a new tab",
  leaveTitle: "Leave while a file is uploading?",
  leaveText: "The upload stops if you leave this page.",
  leave: "Leave",
  stay: "Stay",
  remaking: "A scene is being updated. Export when it is done to include it.",
  openJob: "Open job",
};
