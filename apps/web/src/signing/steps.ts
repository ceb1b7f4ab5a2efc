/** What happens to a picture on the way to its signature, in this order. */
export const signingSteps = ["reading", "committing", "waiting", "revealing", "sealing"] as const;
export type SigningStep = (typeof signingSteps)[number];
