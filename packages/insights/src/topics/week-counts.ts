/** Segments by the Monday of their week, in order. */
export type WeekCounts = [monday: string, segments: number][];

export const countWeek = (weeks: WeekCounts, monday: string): void => {
  const at = weeks.findLastIndex(([known]) => known <= monday);
  const known = weeks[at];
  if (known?.[0] === monday) known[1] += 1;
  else weeks.splice(at + 1, 0, [monday, 1]);
};

/** Neither is changed; quick where all of `a` lies before all of `b`. */
export const mergeWeeks = (a: WeekCounts, b: WeekCounts): WeekCounts => {
  const from = b[0]?.[0] ?? '';
  const kept = a.findLastIndex(([monday]) => monday < from) + 1;
  const sum = a.slice(0, kept);
  let next = kept;
  for (const [monday, segments] of b) {
    for (let own = a[next]; own && own[0] < monday; own = a[next]) {
      sum.push(own);
      next += 1;
    }
    const own = a[next];
    if (own?.[0] === monday) next += 1;
    sum.push([monday, segments + (own?.[0] === monday ? own[1] : 0)]);
  }
  return sum.concat(a.slice(next));
};
