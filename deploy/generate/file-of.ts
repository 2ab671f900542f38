/** A file of the repository, by its path in it. */
export const fileOf = (path: string): URL => new URL(`../../${path}`, import.meta.url);
