// The lab's own test authority. Its key is public on purpose, as Hardhat's accounts are: everyone can issue
// certificates with it, so a credential of the lab proves nothing outside a lesson. A real authority keeps its key
// in a hardware module, checks who asks, and is found on the C2PA trust list.

/** The root certificate, 2025–2045. Anchors of this PEM make the lab's pictures "trusted". */
export const labRootPem = `-----BEGIN CERTIFICATE-----
MIIB1jCCAXugAwIBAgIRAO9rs45hloBypjx+opHyjtUwCgYIKoZIzj0EAwIwSjEj
MCEGA1UEAxMaU3luZXJneSBMYWIgdGVzdCBhdXRob3JpdHkxIzAhBgNVBAoTGlN5
bmVyZ3kgTGFiIHRlc3QgYXV0aG9yaXR5MB4XDTI1MDEwMTAwMDAwMFoXDTQ1MDEw
MTAwMDAwMFowSjEjMCEGA1UEAxMaU3luZXJneSBMYWIgdGVzdCBhdXRob3JpdHkx
IzAhBgNVBAoTGlN5bmVyZ3kgTGFiIHRlc3QgYXV0aG9yaXR5MFkwEwYHKoZIzj0C
AQYIKoZIzj0DAQcDQgAE50xcR/lmasbj3S18DT7qWCCroI8NqrKAM/lfIqzvSy5g
jX/CPkbyiFZZn+7le7EgncFe+q10je5iuvBDhnz6QKNCMEAwDwYDVR0TAQH/BAUw
AwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFLPjNgkQaXe8OUngZY5kaV5i
ANHJMAoGCCqGSM49BAMCA0kAMEYCIQDwo8nHuSuyJaYEue5X//ixklVxiW4hi1E9
aOdJoQ6CRwIhALce1Xk8Yukew4OkByqzsG52xFzShJ//h0p0OaTRjApk
-----END CERTIFICATE-----`;

export const labPrivateKey: JsonWebKey = {
  kty: "EC",
  crv: "P-256",
  x: "50xcR_lmasbj3S18DT7qWCCroI8NqrKAM_lfIqzvSy4",
  y: "YI1_wj5G8ohWWZ_u5XuxIJ3BXvqtdI3uYrrwQ4Z8-kA",
  d: "K6obvytIS9sj4whzSl8i6FClWbgb_nr4QFnIu6mx6Ig",
};
