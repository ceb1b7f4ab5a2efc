// Turns the pages that npm prints when an install fails into one sentence and its fix.

export const diskFull = {
  sentence: "The disk is too full: the lab needs about 1 GB, and half of that again for npm's cache.",
  fix: "Free some space (`npm cache clean --force` may be enough) and run the same command again.",
};

const failures = [
  { pattern: /ENOSPC/, ...diskFull },
  {
    pattern: /code EUSAGE|can only install packages when your package\.json and package-lock\.json/,
    sentence: "package.json and package-lock.json do not belong together.",
    fix: "Undo your change to them, or write a new lockfile with `npx --package=node@24 -- npm install`.",
  },
  {
    pattern: /SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)|CERT_HAS_EXPIRED|ERR_TLS/,
    sentence: "npm does not trust the certificate that the registry (or a proxy before it) shows.",
    fix: "Point NODE_EXTRA_CA_CERTS at your organisation's CA file, or use another network.",
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    sentence: "npm can't reach the package registry: the first run needs the internet, later ones do not.",
    fix: "Connect (behind a proxy: `npm config set proxy http://host:port`) and run the same command again.",
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    sentence: "npm may not write here, or another program holds a file of node_modules open.",
    fix: "Work in a folder of your own (not with sudo), close editors and servers that use it, and run again.",
  },
  {
    pattern: /EINTEGRITY/,
    sentence: "A package that was downloaded is not the one that the lockfile names.",
    fix: "Run `npm cache clean --force` and then the same command again.",
  },
  {
    pattern: /\bE(401|403|404)\b/,
    sentence: "The package registry refused a package.",
    fix: "See which registry npm uses with `npm config get registry`; https://registry.npmjs.org/ has everything.",
  },
];

/**
 * @param {string} output everything that npm printed
 * @returns {{ sentence: string, fix: string }}
 */
export function explainFailure(output) {
  const known = failures.find(({ pattern }) => pattern.test(output));
  if (known) return known;
  const tail = output.trim().split("\n").slice(-15).join("\n");
  return { sentence: `npm could not install the lab:\n${tail}`, fix: "Run `npm ci` to see everything it says." };
}
