/** Cuts one page out of rows read with one more than its limit; `next` is the id to go on behind, if there is more. */
export const cutPage = <R extends { id: string }>(rows: readonly R[], limit: number) => {
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
};
