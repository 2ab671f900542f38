import ipaddr from 'ipaddr.js';

/**
 * Why events are not posted to an address, as far as it can be told from its text; where a name leads is seen when it is
 * connected to. Local addresses are for tests and a stack on one machine.
 */
export const refusedAddress = (text: string, local: boolean): string | null => {
  if (!URL.canParse(text)) return 'This is no address';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return 'A webhook has an https address';
  if (url.username || url.password) return 'An address with a user or a password is not accepted';
  // The parser has made dotted decimals of numbers in any other notation.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!local && ipaddr.isValid(host) && ipaddr.parse(host).range() !== 'unicast')
    return 'This address is not on the public internet';
  return null;
};
