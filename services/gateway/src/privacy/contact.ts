import type { Environment } from '../environment.ts';

/** The person in charge of personal data, where somebody was named. */
export const contactOf = (env: Environment) =>
  env.PRIVACY_CONTACT_EMAIL === undefined
    ? null
    : {
        name: env.PRIVACY_CONTACT_NAME ?? 'Encarregado pelo tratamento de dados pessoais',
        email: env.PRIVACY_CONTACT_EMAIL,
        address: env.PRIVACY_CONTACT_ADDRESS ?? null,
      };
