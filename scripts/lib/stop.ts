/** A wish to stop, from Ctrl-C, a service manager, a closed terminal or the death of the process that started us. */
export interface StopWish {
  readonly asked: boolean;
  /** Settles when it was asked. */
  signal: Promise<void>;
}

/** Listens for every way of being stopped; from then on none of them ends the process by itself. */
export function onStop(): StopWish {
  let asked = false;
  const signal = new Promise<void>((resolve) => {
    const ask = () => {
      asked = true;
      resolve();
    };
    // With its terminal gone nothing can be written any more, and what still runs has to be stopped all the same.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
    if (process.connected) process.on("disconnect", ask);
  });
  return {
    get asked() {
      return asked;
    },
    signal,
  };
}
