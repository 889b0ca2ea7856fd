import { warnOnce } from './warnOnce.js';

/** An address a person may safely follow, or nothing and a line for the operator. */
export function contactAddress(
  tag: string,
  url: string | null,
  attribute = 'contact-url',
): string | undefined {
  const address = url?.trim();
  if (!address) return undefined;
  if (/^(https?:|mailto:|tel:|\/|\.\/|#)/i.test(address)) return address;
  warnOnce(`<${tag}> ${attribute} must be a web, mailto: or tel: address; it is not shown.`);
  return undefined;
}
