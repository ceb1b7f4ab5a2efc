// Micropayments and escrow: what other packages may use of this concept.
export {};
