import { ProsaError, privacyContactSchema } from '@prosa/contracts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import type { Router } from '../../router.ts';

/** The person in charge of personal data (LGPD, art. 41), for anybody. */
export const privacyContactRoute = (api: Router, { privacyContact }: Dependencies): void => {
  const contact = {
    tags: ['privacy'],
    operationId: 'getPrivacyContact',
    summary: 'Whom to write to about personal data',
    security: [],
    response: { 200: privacyContactSchema, ...problems },
  };
  api.get('/privacy/contact', { schema: contact }, async () => {
    if (!privacyContact) throw new ProsaError('not_found', 'The operator of this installation has named nobody');
    return privacyContact;
  });
};
