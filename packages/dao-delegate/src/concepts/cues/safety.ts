// How titles and summaries speak of code: its safety, its powers, its replacement.
import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const role = either(`
  role*, controller*, admin*, owner*, permission*, privilege*, key*, guardian*, minter*, pauser*, operator*,
  authority, authorit*, access, upgradeab*, proxy admin, allow list manager*, allowlist manager*, power*, whitelist*, governance control`);

export const safetyCues: CueTable = {
  securityWork: {
    title: `
      audit*, (smart contract|contract|code|security) review*,
      security (audit*|review*|partner*|research*|assessment*|fund|program*|retainer|provider*|service*|advisor*|monitoring|upgrade|patch|fix*|improvement*|contest|competition),
      bug bount*, bounty program*, bug (fix*|report*|patch), white hat*, whitehat*, safe harbor*, safe harbour*,
      immunefi, code4rena, sherlock, cantina, openzeppelin, trail of bits, certora, formal verification, vulnerab*,
      exploit*, hotfix, hot fix, (critical|emergency|security) (fix|patch|update|upgrade|action*), patch*,
      fix* .. (price feed*|oracle*|revert*|rounding|precision|overflow), governance security, yaudit,
      (fix*|remediat*|mitigat*) .. (vulnerab*|bug*|issue*|exploit*|attack*|flaw*|hole*|weakness*),
      (incident|attack|hack) (response|remediation|mitigation), (responsible|vulnerability) disclosure, seal,
      security alliance, deprecat* .. (insecure|vulnerable|broken)`,
    lead: `
      vulnerability, vulnerabilities, (security|smart contract|code) audit*, bug bount*,
      (insecure|forge*|broken) .. (algorithm|signature*|key*|cryptograph*|sha 1|sha1), (auditor*|auditing),
      (fix*|patch*|mitigat*) .. (exploit*|bug|flaw|attack*), known (weakness*|attack*), white hat*, whitehat*`,
    not: `
      security council, reimburs* .. (exploit|hack|victim*|loss*|affected),
      compensat* .. (exploit|hack|victim*|user*|loss*), (exploit|hack) (compensation|reimbursement|recovery),
      security token*, financial audit, audit (of)? (the)? (treasury|financ*|books), social security`,
    reversed: `
      ${undoing}, end*`,
  },
  privilegeRevoked: {
    title: `
      (dispens* with|do away with|get rid of|phase out|end|ending|sunset*|retire|retiring) .. (guardian*|admin*|controller*|owner|owners|key|keys|privilege*),
      (tak*) .. ${role} .. (away|from),
      (revok*|renounc*|relinquish*|remov*|strip*|drop*|burn*|disabl*|eliminat*|retir*|abandon*|giv* up|rescind*|reduc*|limit*|restrict*|withdraw*) .. ${role},
      (mak*)? .. immutable, ossif*,
      (transfer*|mov*|hand*) .. (ownership|admin*|control) .. (from) .. (multisig|team|deployer|foundation|labs|company) .. to .. (dao|timelock|governor|governance|token holders),
      (ownership|admin) (transfer|handover) to (the)? (dao|timelock|governor),
      decentraliz* .. (admin*|ownership|control|sequencer), (disabl*|remov*) .. (upgradeab*|upgrades|backdoor),
      ${role} (revocation|removal|renunciation)`,
    lead: `
      (gives|give|giving) up (its|the|their) (role|control|power*|right*),
      (revok*|renounc*|remov*|relinquish*) .. (controller*|admin*|owner*|role*|permission*|privilege*|key*),
      no longer (needs|requires|has) .. (access|permission*|role*)`,
    not: `
      (elect*|replac*|rotat*) .. (signer*|member*|guardian*), (supply|borrow) cap*,
      (remov*|drop*) .. (inactive|signer*|member*|operator* .. set), node operator*, (delist*|offboard*) ..,
      (remov*|limit*|reduc*) (the)? .. (asset|assets|market|markets|collateral) (from|on|to),
      whitelist* .. (token*|collateral*)`,
    reversed: "(add*|grant*|giv*|assign*|restor*|reinstat*) .. (role*|controller*|admin*|permission*)",
  },
  powerGranted: {
    title: `
      without (a|any|another)? (dao|governance|token)? vote,
      (assign*|grant*|giv*|transfer*|hand*|delegat*|authoriz*|allow*|appoint*|set) .. (ownership|control|admin*|authority|power*|permission*|role*|custody|upgrade right*|minter*|right*|unlimited|access) .. (to|for|multisig|labs|foundation|company|team|inc|ltd|llc|council),
      (unlimited|unrestricted|full|irrevocable|sole|permanent|blanket|infinite) (control|authority|power*|discretion|access|approval|allowance|ownership|custody),
      (new|more|extended|expanded|additional) (permission*|power*) (for|to),
      (multisig|council|foundation|labs|company|committee|team) .. (unlimited|full|irrevocable|permanent|receiv*|get|gets|gain*|obtain*|tak*) .. (control|power*|authority|right|rights|role*|ownership|custody)`,
    lead: `
      (right|power|authority|able) to (change|execute|upgrade|spend|act) (all|any|every|on),
      (spend*|act*|chang*|upgrad*|transfer*|decid*|approv*|execut*) .. without (a|any|another|prior|further)? .. (vote|proposal|sip),
      (hand*|giv*|transfer*) (all|every) .. to, directly execute any,
      (unlimited|unrestricted|irrevocable|sole|permanent) (control|authority|power*|discretion|access|approval|custody),
      without (further|any|additional) (dao|governance|token) (vote*|approval*),
      (full|complete) (control|authority|custody) (over|of)`,
    not: `
      (from) .. (multisig|team|deployer|foundation|labs) .. to .. (dao|timelock|governor|governance), revok*, remov*,
      renounc*`,
  },
  upgrade: {
    title: `
      upgrad*, hard fork*, hardfork*, (migrat*|migration),
      (deploy*|activat*|enabl*|install*|launch*|replac*|switch*|chang*|updat*|new|register*|set|use) .. (contract*|controller*|registrar*|resolver*|implementation*|oracle*|router*|module*|proxy|governor*|timelock*|strateg*|factory|registry|adapter*|client|bridge*|logic|comptroller|aggregator*|keeper*),
      (v2|v3|v4|v5|v1.1|v2.1|v3.1|v3.2|v3.3|version) .. (upgrade|launch|release|deployment|activation|migration|rollout),
      (launch*|activat*|releas*|deploy*|rollout|migrat* to) .. (v2*|v3*|v4*|v5*),
      (contract*|module*|protocol) .. (to|with) .. (new|next|latest) (version|release|implementation),
      software (upgrade|release), (network|chain|hub|protocol|node) (upgrade|release|software), release (of)? v*,
      gaia v*, arbos*, governor (update|upgrade), permissionless validation, (adopt|activat*) .. (policy|mechanism|version), (cometbft|tendermint|cosmos sdk|sdk) .. (upgrade|v*), (token|contract) migration,
      (core|periphery) contract*, roles modifier, patch release, implementation (of|update)`,
    lead: `
      (replac*|upgrad*|migrat*|redeploy*) .. (contract*|implementation*|registrar*|resolver*|controller*|proxy|module|binary|software|chain|oracle*),
      (new|updated) (version|implementation|instance*) of .. (contract*|software|binary|module|protocol|registr*),
      complete the contract upgrade*, software upgrade,
      (upgrade*|upgrading) .. (chain|one|nova|governor|protocol|mainnet|proxy|auction*),
      (adopt*|activat*) .. (arbos*|version|policy|precompile*), (add|adds|adding) (a|an|the) .. (function|module|feature) to`,
    not: `
      (param*|cap|caps|ltv|bonus|factor|interest rate*|rate|fee|fees|fork proposal) (update*|change*|adjust*|upgrade*),
      (updat*|chang*|adjust*|increas*|decreas*|set) .. (param*|cap|caps|ltv|factor|bonus|fee*|rate*|price feed param*),
      (fund*|budget|grant|reimburs*), (signer*|member*|steward*),
      (strategy|framework|process|governance process) (update|change), primary name*, (grant*|election|incentive*)`,
  },
};
