let stop = async (): Promise<void> => {};

export const setTelemetryStop = (value: () => Promise<void>): void => {
  stop = value;
};

/** Exports what is buffered and ends telemetry; nothing to do where it never started. */
export const stopTelemetry = (): Promise<void> => stop();
