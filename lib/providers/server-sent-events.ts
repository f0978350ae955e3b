import { createParser, type EventSourceMessage } from "eventsource-parser";

/** The events of a whole `text/event-stream` that has been read; the last one may lack its blank line. */
export function serverSentEvents(text: string): EventSourceMessage[] {
  const events: EventSourceMessage[] = [];
  createParser({ onEvent: (event) => events.push(event) }).feed(`${text}\n\n`);
  return events;
}
