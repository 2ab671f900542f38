export interface Nap {
  /** Resolves after so long, or when woken; a light one also when something stirs. */
  rest: (ms: number, sleep?: 'deep' | 'light') => Promise<void>;
  stir: () => void;
  wake: () => void;
}

export const createNap = (): Nap => {
  let light = false;
  let wake = () => {};
  return {
    rest: (ms, sleep = 'deep') =>
      new Promise((resolve) => {
        light = sleep === 'light';
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    stir: () => {
      if (light) wake();
    },
    wake: () => wake(),
  };
};
