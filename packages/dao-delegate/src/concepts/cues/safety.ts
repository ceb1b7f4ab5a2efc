// How titles and summaries speak of code: its safety, and its replacement.
import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";
import { chain } from "./words.ts";

/** Firms that do nothing else but look for holes; their names alone may also stand for a seat or a library. */
const auditors = either(`
  openzeppelin, open zeppelin, trail of bits, certora, spearbit, zellic, halborn, quantstamp, chainsecurity,
  sigma prime,
  peckshield, hacken, ottersec, oak security, informal systems, statemind, mixbytes, dedaub, hypernative, blocksec,
  consensys diligence, yaudit, guardian audits`);
/** Parts of a protocol that are code. */
const code = either(`
  contract*, controller*, registrar*, resolver*, implementation*, router*, module*, proxy, governor*, timelock*,
  factory, registry, adapter*, logic, comptroller, aggregator*, strategy contract*, facet*, pallet*, precompile*,
  verifier*, prover*`);

export const safetyCues: CueTable = {
  securityWork: {
    title: `
      audit*, auditor*, re audit, review of .. (contract*|code|security),
      (smart contract|contract|code|security) review*,
      security (audit*|review*|partner*|research*|assessment*|fund|program*|retainer|provider*|service*|advisor*|monitoring|upgrade|patch|fix*|improvement*|contest|competition|budget|incident|hardening|training|tool*),
      bug bount*, bounty program*, bug (fix*|report*|patch), white hat*, whitehat*, safe harbor*, safe harbour*,
      immunefi, code4rena, hats finance, sherlock, cantina, formal verification, vulnerab*, fuzz*, pen test*,
      penetration test*,
      ${auditors} .. (audit*|security|partner*|engage*|retainer*|review*|renew*|service*|contract|compensation|scope|proposal|continu*|monitor*|subscription),
      (renew*|engage*|retain*|continu*|extend*) .. ${auditors},
      exploit*, hotfix, hot fix, (critical|emergency|security) (fix|patch|update|upgrade|action*), patching, patched,
      patch (the|for|of|release|upgrade), (apply*|deploy*|ship*|emergency|critical|security) .. patch*,
      (fix|fixes|fixing|correct*|restor*|revert*) .. (price feed*|oracle*|revert*|rounding|precision|overflow|bug*|error*),
      governance security, multisig security, opsec, operational security,
      (fix*|remediat*|mitigat*|resolv*|address*) .. (vulnerab*|bug*|exploit*|attack*|flaw*|hole*|weakness*),
      fix* .. issue*, (incident|attack|hack|breach) (response|remediation|mitigation|recovery),
      (responsible|vulnerability) disclosure,
      (compromised|exposed|leaked|stolen|lost) (key*|signer*|wallet*),
      (recover*|return*|rescu*) .. (stolen|hacked|exploited|attacker*),
      seal, seal 911, security alliance, deprecat* .. (insecure|vulnerable|broken),
      (threat|on chain|onchain) monitoring, circuit breaker*`,
    lead: `
      vulnerability, vulnerabilities, (security|smart contract|code) audit*, bug bount*,
      (insecure|forge*|broken) .. (algorithm|signature*|key*|cryptograph*|sha 1|sha1), (auditor*|auditing),
      (fix*|patch*|mitigat*) .. (exploit*|bug|flaw|attack*), known (weakness*|attack*), white hat*, whitehat*`,
    not: `
      reimburs* .. (exploit|hack|victim*|loss*|affected), audit* committee,
      compensat* .. (exploit|hack|victim*|user*|loss*), (exploit|hack) (compensation|reimbursement),
      security token*, (financial|energy|carbon|treasury|governance|process|delegate) audit*,
      audit (of)? (the)? (treasury|financ*|books), social security,
      security deposit, (replicated|shared|interchain|partial set) security`,
    reversed: `
      ${undoing}, end*`,
  },
  upgrade: {
    title: `
      upgrad*, hard fork*, hardfork*, runtime (upgrade|release), set code,
      (migrat*|move|moving) .. (to|from) .. (v1|v2|v3|v4|v5|contract*|governor|comptroller|oracle|stack|rollup|version|sdk|module),
      (contract*|protocol|system|vault*|governance|governor|chain|storage|stack|oracle|registry|registrar|v1|v2|v3|v4|module) migration,
      (deploy*|activat*|enabl*|install*|launch*|replac*|rewrit*|switch*|updat*|migrat*|register|new|set|adopt*) .. ${code},
      (introduc*|introduction of) .. (gateway|module|contract*|precompile*|hook*),
      (replac*|switch*|updat*|chang*) .. (oracle*|price feed*|bridge contract*), (replac*|switch*) .. (bridge|bridges),
      (new|set|use) oracle (contract*|implementation),
      (v2|v3|v4|v5|v1.1|v2.1|v3.1|v3.2|v3.3|version) .. (upgrade|launch|release|deployment|activation|migration|rollout|mainnet),
      (launch*|activat*|releas*|deploy*|rollout|migrat* to|implement*|ship*) .. (v2*|v3*|v4*|v5*),
      (contract*|module*|protocol) .. (to|with) .. (new|next|latest) (version|release|implementation),
      (module|contract*|staking|auction) v2*,
      software (upgrade|release|v*), (network|chain|hub|protocol|node|client) (upgrade|release|software),
      release (of)? v*,
      gaia v*, arbos*, governor (update|upgrade), permissionless validation, (fault|fraud|validity) proof*,
      dual governance,
      (adopt|activat*) .. (policy|mechanism|version), (cometbft|tendermint|cosmos sdk|sdk) .. (upgrade|v*),
      contract migration,
      (core|periphery) contract*, roles modifier, patch release, (activat*|activation|go live|live) .. mainnet,
      (implement*|implementation of) .. (eip*|sip*|gip*|module|contract*|mechanism|pdao)`,
    hint: "migrat*, implement*, gas limit, activation, rollout",
    lead: `
      (replac*|upgrad*|migrat*|redeploy*) .. (contract*|implementation*|registrar*|resolver*|controller*|proxy|module|binary|software|chain|oracle*),
      (new|updated) (version|implementation|instance*) of .. (contract*|software|binary|module|protocol|registr*),
      complete the contract upgrade*, software upgrade,
      (upgrade*|upgrading) .. (chain|one|nova|governor|protocol|mainnet|proxy|auction*),
      (adopt*|activat*) .. (arbos*|version|policy|precompile*),
      (add|adds|adding) (a|an|the) .. (function|module|feature) to`,
    not: `
      (param*|cap|caps|ltv|bonus|factor|interest rate*|rate|fee|fees|fork proposal) (update*|change*|adjust*|upgrade*),
      (updat*|chang*|adjust*|increas*|decreas*|set) .. (param*|cap|caps|ltv|factor|bonus|fee*|rate*|price feed param*),
      (fund*|budget|grant|reimburs*), (signer*|member*|steward*), (power|right|ability|authority) to, migration power,
      upgrade (permission*|right*|power*|key*|role*|admin),
      (strategy|framework|process|governance process) (update|change), primary name*, (grant*|election|incentive*),
      (deploy*|launch*|expand*|bring*|initiali*|instance*|gateway|bridge) .. (on|to|onto|for|with) .. ${chain},
      gateway contract*,
      (list|onboard*|delist*|offboard*|clos*|closure|wind down) .., (treasury|service|delegation) contract*,
      (call|forum|website|discord|brand|office|laptop*|equipment|dashboard*|subscription)`,
  },
};
