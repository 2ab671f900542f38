/** An instant as wall-clock time in a zone, `2025-03-10T14:05:00`. */
export const inZone = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone })
    .format(new Date(instant))
    .replace(' ', 'T');
