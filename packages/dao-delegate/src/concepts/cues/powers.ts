// How titles and summaries speak of powers: given away, taken back, used to block, spread over many.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";
import { bodies } from "./words.ts";

const role = either(`
  role*, controller*, admin*, owner*, permission*, privilege*, key, keys, guardian*, minter*, pauser*, operator*,
  authority, authorit*, access, upgradeab*, proxy admin, allow list manager*, allowlist manager*, power, powers,
  whitelist*,
  governance control, veto*, vetoer, backdoor*, executor*, ability to, right to, rights`);
const taking = either(`
  revok*, renounc*, relinquish*, remov*, strip*, drop*, burn*, disabl*, eliminat*, retir*, abandon*, giv* up, rescind*,
  reduc*,
  limit*, restrict*, withdraw*, curb*, narrow*, sunset*, abolish*, expir*, tak* away, end, ending, lapse*,
  dispens* with,
  do away with, get rid of, phase out, let go of`);
const halting = "(veto*|freez*|paus*|halt*|blacklist*|censor*|block transactions|cancel*|slash*|seiz*|confiscat*)";
const stopper = either(`
  gateseal*, gate seal*, pause guardian*, proposal guardian*, emergency guardian*, protocol guardian*, pauser*,
  pause (committee|multisig|role|power*), veto (council|committee|right*|power*), vetoer*, emergency (brake|stop|pause),
  cancel (right*|role|power*), freeze (power*|right*|guardian), blacklist*, blocklist*, denylist*, canceller*,
  canceler*`);

export const powerCues: CueTable = {
  privilegeRevoked: {
    title: `
      ${taking} .. ${role}, (tak*) .. ${role} .. (away|from),
      ${role} (revocation|removal|renunciation|expiry|sunset|off),
      (mak*|mark*|set|render*|lock*) .. immutable, immutability, ossif*, ownerless, (admin|governance|owner) free,
      trust minimi*, governance minimi*,
      (transfer*|mov*|hand*|migrat*|shift*) .. (ownership|owner|admin*|control|keys) .. (from) .. (multisig|team|deployer|foundation|labs|company|eoa) .. to .. (dao|timelock|governor|governance|token holders|on chain),
      (transfer*|mov*|hand*|giv*) .. (ownership|owner|admin*|control|keys) .. to (the)? (on chain|onchain)? (dao|timelock|governor|governance|community),
      (ownership|admin|owner) (transfer|handover|handoff) to (the)? (on chain|onchain)? (dao|timelock|governor|governance|zero address|dead address),
      (decentralize|decentralizes|decentralizing|decentralization|decentralise|decentralising) .. (admin*|ownership|control|sequencer|governance), decentralized sequencer, progressive decentralization,
      (disabl*|remov*) .. (upgradeab*|upgrades|backdoor),
      (recall*|revok*|terminat*|withdraw*|undelegat*|end) .. (delegation|delegated tokens),
      (let|lets|letting|allow) .. (veto|role*|power*|right*) .. (expire|lapse),
      (timelock|dao|governor|governance) .. (tak* over|becom* owner|tak* ownership|tak* control|to own), renounc*,
      permissions off,
      (remov*|strip*) .. (multisig|council|committee|guardian*) .. as *,
      (revok*|strip*|remov*) .. (council|committee|multisig) .. (power*|veto|right*)`,
    lead: `
      (gives|give|giving) up (its|the|their) (role|control|power*|right*),
      (revok*|renounc*|remov*|relinquish*) .. (controller*|admin*|owner*|role*|permission*|privilege*|key*),
      no longer (needs|requires|has) .. (access|permission*|role*)`,
    not: `
      (elect*|replac*|rotat*|appoint*) .. (signer*|member*|guardian*), (supply|borrow) cap*, voting power,
      (remov*|drop*) .. (inactive|signer*|member*|operator* .. set), (remov*|offboard*|limit*|reduc*) .. node operator*,
      (delist*|offboard*) ..,
      (remov*|limit*|reduc*) (the)? .. (asset|assets|market|markets|collateral) (from|on|to),
      whitelist* .. (token*|collateral*), (collateral|token|asset) whitelist*,
      (end|ending|limit*|reduc*|expir*) .. (rewards|program*|incentive*|grant*),
      (renew*|extend*|re issue|reissue|replac*) .. (gateseal|guardian*|council)`,
    reversed: "(add*|grant|granting|giv*|assign*|restor*|reinstat*) .. (role*|controller*|admin*|permission*)",
  },
  powerGranted: {
    title: `
      without (a|any|another|further)? (dao|governance|token)? (vote|votes|governance|approval),
      (assign*|grant|granting|giv*|transfer*|hand*|delegat*|authoriz*|set) .. (ownership|control|admin rights|upgrade rights|authority|custody|unlimited|proxyadmin) .. (to|for|multisig|labs|foundation|company|team|inc|ltd|llc|council),
      (assign*|grant|granting|giv*) .. (multisig|labs|foundation|company|team|inc|ltd|llc) .. (ownership|control|admin|authority|power*|custody|unlimited|upgrade right*|minter*),
      (unlimited|unrestricted|full|irrevocable|sole|permanent|blanket|infinite|absolute|unchecked|max) (control|authority|power*|discretion|access|approval|allowance|ownership|custody|mandate),
      (unlimited|infinite|unrestricted) .. (allowance|approval|ownership|access), carte blanche, blank check,
      blank cheque,
      (new|more|extended|expanded|additional) (permission*|power*) (for|to),
      (multisig|council|foundation|labs|company|committee|team) .. (unlimited|full|irrevocable|permanent|receiv*|get|gets|gain*|obtain*|tak*) .. (control|power*|authority|right|rights|role*|ownership)`,
    hint: "(assign*|grant|granting|giv*|hand*|allow*|authoriz*) .. (permission*|role*|minter*|right*|access|power*|admin*)",
    lead: `
      (right|power|authority|able) to (change|execute|upgrade|spend|act) (all|any|every|on),
      (spend*|act*|chang*|upgrad*|transfer*|decid*|approv*|execut*|run*) .. without (a|any|another|prior|further)? .. (vote|votes|proposal|sip),
      (hand*|giv*|transfer*) (all|every) .. to, directly execute any,
      (unlimited|unrestricted|irrevocable|sole|permanent) (control|authority|power*|discretion|access|approval|custody),
      without (further|any|additional) (dao|governance|token) (vote*|approval*),
      (full|complete) (control|authority|custody) (over|of)`,
    not: `
      (from) .. (multisig|team|deployer|foundation|labs) .. to .. (dao|timelock|governor|governance), revok*, remov*,
      renounc*, (to) (the)? (dao|timelock|governor|token holders|community|zero address), dns, tld, tlds, domain*,
      voting power`,
  },
  blockingPower: {
    title: `
      (grant|granting|giv*|assign*|add|appoint*|introduc*|creat*|authoriz*|extend*) .. (power* to|right* to|ability to|role) .. ${halting},
      (power|powers|right|rights|ability|authority) to ${halting},
      (grant|granting|giv*|assign*|add*|appoint*|introduc*|creat*|establish*|instat*|renew*|extend*|re issue|reissue|set|new|activat*|deploy*) .. ${stopper},
      (grant|granting|giv*|assign*|add*|appoint*|introduc*|creat*|establish*|instat*) .. (guardian*|emergency (stop|admin|council|multisig|dao)),
      (allow*|let|lets|letting|authoriz*|enabl*|permit*|empower*) .. ${bodies} .. (to)? ${halting},
      ${bodies} .. (can|may|shall be able to) ${halting}, (sanction*|address) (screening|blocking),
      emergency pause (multisig|committee|guardian|council), (pause|veto) (multisig|committee|council),
      (pause|freeze|veto|blacklist|halting|cancel|slashing) (power*|right*|role*|authority|council|committee|multisig|guardian) (for|to|of|with),
      (grant|granting|giv*|assign*|add|adding|introduc*) .. (pause|freeze|veto|blacklist*), gateseal*, dual governance,
      proposal guardian,
      (freez*|blacklist*|block|blocking|seiz*|confiscat*|censor*|ban|banning|slash*) .. (address*|wallet*|account*|exploiter*|hacker*|attacker*|funds|user*|name*|whale*),
      (correct*|confiscat*|seiz*) .. (balance*|stakedrop|airdrop)`,
    hint: "(veto|blacklist*|guardian*|pauser*|emergency power*)",
    lead: `
      (can|may|able to|power to|right to|authority to|ability to) (also)? ${halting},
      (multisig|council|committee|guardian|foundation|team) .. ${halting}`,
    not: `
      (remov*|revok*|renounc*|disabl*|retir*|burn*|renam*|abolish*|unfreez*|no more) ..,
      (limit*|restrict*|drop*|expir*) .. (power*|right*|role*|veto|guardian*|authority), election*, elect, member*,
      signer*,
      (freez*|paus*) .. (market*|reserve*|collateral), freez* .. (grant*|program*|hiring|budget*|fund (for|to)),
      gas guardian`,
  },
  powerSpread: {
    title: `
      (spread*|distribut*|decentrali*|diversif*) .. (stake|validator*|operator*|delegate*|delegation|voting power|sequencer*),
      (onboard*|add|adding|new|more|expand*) .. (node operator*|independent operator*|validators), dvt, simple dvt,
      distributed validator*,
      delegat* .. (to|among) .. (underrepresented|active|small*|new|public|elected)? (delegates|stewards|voters|community delegates),
      (permissionless|community|solo|home) (staking|staker*|validator*|validation|sequenc*|node*|operator*|prover*),
      delegate race, (treasury|protocol|voting power) delegation (round|program*|week|strategy|renewal|cohort|pool|*)?,
      delegation (round|cohort|pool|top up|program*), delegat* .. small* delegates,
      delegat* to .. pool, decentralized voices, (delegat*) .. (treasury|dao) (tokens|nouns|voting power|*),
      (expand*|increas*|enlarg*|grow*|rais*) .. (validator set|active set|validator count|number of validators|validator slots|max validators),
      validator set .. (expand*|increas*|from), (active|validator) set expansion,
      (client|operator|geographic|stake) diversity,
      diversif* (away)? from, self limit*, (cap|limit) .. (voting power|stake) .. per,
      (cap|limit*) .. validator voting power, (cap|limit*) .. (operator*|validator*) stake, redistribut* stake,
      quadratic voting, whale cap`,
    lead: `
      (spread*|distribut*) .. (stake|voting power) .. (over|among|across), (more|independent|solo) (operators|stakers)`,
    not: `
      (election*|elect|compensat*|incentive*|reward*|remov*|reduc*|terminat*|recall*|revok*|fewer|sponsor*|gas|offboard*|undelegat*),
      delegation (by|interface|incentive*)`,
  },
};
