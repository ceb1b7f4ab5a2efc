// How people speak in a policy of persons, power, code and law.
import { either } from "../phrase.ts";
import type { Sayings } from "./sayings.ts";

const group = either(`
  council*, committee*, multisig*, multi sig*, board*, signer*, signer group, small group*, group*, body, bodies,
  insider*, foundation*, guardian*, core team*`);
const firm = either(`
  company, companies, firm*, multisig*, multi sig*, corporation*, team*, entity, entities, signer*, group of signers,
  someone, anyone, anybody, individual*, third party, third parties`);
const power = "(power*|control|say|authority|right*|access|permission*|ownership)";
const code = "(contract*|code|protocol*|funds|money|treasury|system*)";
const closing = either(`
  shut*, clos*, dissolv*, disband*, abolish*, end, ends, ending, cancel*, stop*, terminat*, wind*, discontinu*,
  sunset*, scrap*, kill*, axe*, axing, defund*, eliminat*`);
const programme = "(working group*|workstream*|contributor*|program*|scheme*|guild*|team*|initiative*|wg*)";

export const ruleSayings: Sayings = {
  people: `
    (election*|electing|elected|elect), appoint*, removal*, dismiss*, firing, recall*,
    (removing|replac*|choos*|confirm*) (of)? (named)? (people|persons|members|signers|stewards),
    (vote*|voting|decision*|question*) (about|on|over|for|regarding) (named|specific|particular)? (people|person*|candidate*|who .. seat*),
    people (vote*|matters|question*|decision*),
    (named|specific|particular|certain)? (people|persons|individuals|candidates),
    who (gets|becomes|holds|is|takes|should|sits) .. (seat*|director*|steward*|signer*|kicked out|let go|elected|dismissed|office|job*|council),
    (electing|choosing|confirming|removing|ratifying|dismissing|appointing) .. (people|persons|members|signers|individuals),
    (specific|named)? (people|persons) are (being)? (chosen|ratified|confirmed|dismissed|elected|appointed|removed),
    nominat*,
    (people|persons|members|signers|stewards|directors) (are|is|get|gets) .. (elected|appointed|dismissed|removed|chosen|replaced|added),
    personnel, staffing, hiring and firing, staff changes, council membership,
    (nam*|ratif*|confirm*|elect*|appoint*) (of)? (the|new)? (steward*|director*|signer*|council member*|committee member*|delegate*|board member*|people|persons|members), who (sits|leaves|stays|joins|goes) (where)?,
    (add*|remov*|replac*|chang*|rotat*) (or)? (remov*|replac*|adding)? (multisig|council)? signer*,
    signer* (are|is|get|gets)? (chang*|added|replaced|removed|rotated|rotation),
    (council|committee|board|steward) (election*|seat*|member*|appointment*), delegate (election*|selection),
    (let go|kicked out), who .. (chosen|elected|removed|fired|dismissed|appointed)`,
  vendorChoice: `
    (pick*|choos*|select*|hir*|decid*|chos*) .. (service provider*|provider*|manager*|vendor*|supplier*|contractor*|auditor*|firm),
    (pick*|choos*|select*|hir*|choice of) (of)? (a|an|the|our|new)? (custodian*|agenc*|consultant*|partner*|compan*|vendor*|provider*), procurement, tenders, (vendor|provider|contractor|supplier) selection,
    which (service)? (provider*|vendor*|fund manager*|manager*|supplier*|contractor*|firm*|company|service providers) .. (hired|chosen|selected|picked|get*|win*),
    hiring (of)? (a|an)? (supplier*|vendor*|manager*|provider*|contractor*), (vendor*|supplier*) (choice|selection)?,
    (or|and|gets|is|are|be) hired, (firm|company|vendor|provider|manager) .. (picked|chosen|hired|selected),
    (choosing|picking|hiring|selecting) .. (vendor*|firm*|compan*|provider*)`,
  securityWork: `
    audit, audits, auditing, (pay*|fund*) (for)? auditor*, (smart contract|code|security|contract|protocol) (security)? (review*|audit|audits|assessment*),
    (emergency|urgent|security) (security)? (fix*|patch*|hotfix*), (more|better|stronger|improv*|protocol|contract*|smart contract) security,
    security (spending|budget*|program*|monitoring|improvement*), incident response, (penetration test*|pentest*), (bug)? bount*,
    bug (hunter*|hunting|report*), (reward*|pay*|prize*) .. (bug*|hole*|vulnerab*|hunter*),
    (vulnerab*|exploit*|hole*|security|known|bug*) .. (fix*|patch*),
    (fix*|patch*|clos*|plug*|repair*|remed*|mitigat*) .. (vulnerab*|exploit*|hole*|weakness*|bug*|flaw*),
    (safe) (harbor*|harbour*) (agreement*)?, white hat* (safe)? (harbor|harbour)? (agreement*|rescuer*|protection)?,
    whitehat* (safe)? (harbor|harbour)? (agreement*|rescuer*|protection)?,
    (legal)? (protection|protect*|shield*|cover) (for|of)? (white)? (hat*|whitehat*|hacker*),
    shield* (white)? (hat|whitehat*) (rescuer*)?, security (work|spending|measure*|improvement*|fix*|research*),
    formal verification, (vulnerability|security) disclosure*`,
  privilegeRevoked: `
    (tak*|strip*) .. (privilege*|power*|right*|permission*|role*) away,
    (revok*|renounc*|remov*|drop*|relinquish*|strip*|tak* away|taking away|eliminat*|abandon*|retir*) .. (controller*|admin*|owner* (key*|role*)?|privilege*|permission*|upgrade right*|upgrade switch*|upgradeability|special permission*|role*|key*|power*|right*|ability to upgrade),
    (revok*|renounc*|remov*|drop*|relinquish*|strip*|giv* up|burn*|retir*|abandon*) (of)? (the|all|our|any)? (controller*|admin*|owner*|minter*|multisig*|privileged|special|upgrade) (key*|role*|right*|power*|access|privilege*|permission*),
    renounc* (of)? (the)? ownership, (mak*) (the|our)? (contract*|protocol|code) immutable,
    (controller*|admin key*|owner key*|owner role*|controller role*|upgrade right*|upgrade switch*|ability to upgrade|upgradeability),
    (right*|power*|ability) to (upgrade|pause|mint), (team|company) held (permission*|power*|key*|role*), (pause|emergency) (button*|power*|switch*|key*|stop*),
    (admin|pause|pauser|upgrade) (or|and)? (upgrade|pause|admin)? power*, (immutable|immutability|ossif*), tak* (away)? .. privileged powers away, decentrali* (control|admin*),
    mint* (right*|role*|key*|power*), minters, (privileged|special|admin*) (access|role*|right*|key*),
    (owner|admin|upgrade|pauser) (key*|role*|right*)`,
  powerGranted: `
    (hand*|giv*|grant*|transfer*|assign*|let*) .. ${firm} .. ${power} .. over .. ${code} (or|and)? ${code}?,
    (hand*|giv*|grant*|transfer*|assign*|let*) .. ${firm} .. ${power} .. over .. ${code} .. without .. (limit|cap) .. (revoke|take) (it)? (back)?,
    (hand*|giv*|grant*|transfer*|assign*) .. ${firm} .. (unbounded|unlimited|open ended|unchecked|irrevocable|permanent|full|absolute|new) .. ${power} .. ${code} (or|and)? ${code}?,
    (unlimited|unbounded|open ended|unchecked|irrevocable|unrestricted) ${power} (over)? ${code}? (or|and)? ${code}? (for|to)? (a|any|some)? ${firm}?,
    (hand*|giv*|grant*|transfer*|ced*) (full|all|over)? ${power} (of|over) (the|our)? ${code} to (a|an|one|some|any)? ${firm},
    (unlimited|unbounded|unchecked|full|absolute) ${power} (of|over) (the|our)? ${code} (or|and)? ${code}? (by|for) (a|any|one|some)? ${firm},
    (unlimited|infinite|unbounded) (token)? (approval*|allowance*), blank (check*|cheque*), carte blanche,
    (hand*|giv*|grant*|transfer*) (of|over)? (the|our|all|its)? (protocol's|dao's|treasury's)? (admin|owner|upgrade)? (key*|right*|role*|access|rights) (over)? to (a|an|the|some|any|one)? ${firm},
    without a limit or a way .. revoke (it)?, without (any)? (a)? (limit*|cap*|revoke|way to revoke)`,
  upgrade: `
    upgrad* (of|to)? (the)? (contract*|code|chain software|protocol)?,
    (contract*|code|software|technical|protocol|node) (upgrade*|update*|change*|replacement*|release*|migration*),
    (replac*|swap*|chang*|updat*|deploy*|migrat*) .. (live|deployed|production)? (contract*|chain software|chain binar*|binar*|code|node version*|in production),
    (ships|shipping|release*) .. (node version|client|binary|binaries|software), (contract|smart contract)? code,
    (new|latest) (contract*|protocol|software|client|node) (version*|release*), (client|node|software) (release*|version*|update*),
    (contract*|code) (is|are|gets|get|being) (upgraded|replaced|changed|migrated), smart contract (migration*|upgrade*|change*|replacement*), proxy upgrade*, hard fork*, new (node)? (version*|release*), migration*,
    (technical|engineering) (matter*|stuff|thing*|detail*|question*)`,
  easierVoting: `
    (easier|simpler|cheaper|lower*|open*|widen*) .. (propose|put up proposals|delegat*|vote|cast a ballot|participat*|take part|voting),
    lower* (the)? (barrier*|bar|threshold*|hurdle*) .. (propose|proposing|delegate|delegating|vote|voting|voters|holders),
    (make|makes|making|becomes|become) .. (easier|simpler|cheaper) .. (propose|delegate|vote|voting|proposals|ballot) .. (delegate|vote|voting|ballot)?,
    (voting|vote|delegating|delegation|proposing|governance|participation|ballots) (much|more)? (easier|simpler|cheaper|accessible|open|free),
    (gasless|gas free|free) voting, (broader|wider|more) (participation|voting|turnout|voter*),
    (make|makes|making) (voting|delegation|delegating|proposing|governance|participation) (much|more)? (easier|simpler|cheaper|accessible|more accessible|open|inclusive),
    (increas*|rais*|boost*|improv*|more|higher|encourag*) (voter|governance|holder)? (participation|turnout), (accessible|inclusive|open) governance,
    (lower*|reduc*) .. (quorum|proposal threshold)`,
  powerToBody: `
    (mov*|shift*|transfer*|tak*|delegat*|hand*|push*|giv*) (of)? (away)? (decision*|authority|power*|control|say|vote*|governance|right*) .. (to|into) .. ${group} .. (more power|extra powers)?,
    (authority|power|decision*|control|say) (shift*|move*|goes|passes|transfer*) .. (to|into) .. ${group},
    (giv*|grant*|hand*) .. (such)? .. ${group} .. (more|extra|additional|wider|broader|new) (power*|authority|say|rights),
    ${group} .. (gets|get|getting|gain*|receiv*) .. (power*|authority|say),
    (widen*|expand*|extend*|increas*|strengthen*|enlarg*) .. ${group} .. (power*|authority|mandate*|remit), centrali*, centrali* (of)? (power|control|decisions) (in|with)? (a|the)? ${group}?,
    (stronger|more powerful) (security)? (council*|committee*), (empower*|creat*) (of)? (a|the)? (new)? (council*|committee*) with (more|new|extra|wide|broad)? power*,
    (empower*|creat*) .. (council*|committee*), (more|extra) power* (for|to) .. ${group}`,
  governanceProcess: `
    governance (rule*|process*|change*|matter*|procedure*|design|structure*|parameter*)?,
    procedural (vote*|matter*), (process|procedural|voting|governance) (rule*|change*|question*), rule*, constitution*, bylaw*, procedure*,
    quorum, voting (system*|period*|process*), process`,
  legal: `
    (legal|law),
    (legal|law|lawyers?'?|lawyers’|attorney*) (fee*|bill*|invoice*|cost*|matter*|stuff|expense*|matters|question*|affair*|defen*|issue*|thing*|work),
    (lawsuit*|litigation|court (case*|battle*|fight*)|lawyer*|trial*|settlement*|suits|attorney*)`,
  integration: `
    integrat*, (new|another|more|other|additional) (chain*|network*|blockchain*|rollup*|place*),
    (launch*|deploy*|expand*|going live|go live|connect*|bridg*|rolling out|roll out) .. (chain*|network*|rollup*|l2*|layer 2*|places),
    bridg*, cross chain, multichain, (dns)? (top level domain*|tlds|tld),
    dns (tld*|top level domain*|integration*|support)?, (l2|layer 2|layer two|rollup) (support)?, (l2s|rollups),
    interoperab*, deploy* (to|on|onto|at) (base|arbitrum|optimism|polygon|zksync|solana|avalanche|gnosis|bnb|linea|scroll|starknet|mantle|celo|unichain),
    (l2|layer 2|multichain|multi chain|cross chain|rollup) (deployment*|expansion*|launch*|integration*), multi chain,
    (expansion|expanding|expand*) (to|onto|into) (other|new|more)? (chain*|network*|l2*|rollup*)`,
  windDown: `
    ${closing} .. ${programme} .. ${programme}?, ${closing} (down)? (the)? ${programme}, wind* down, sunset*, (sunset*|discontinu*) (of)? (the|our)? product*`,
  parameters: `
    (risk|protocol|price*|pricing|market|technical|system)? (and|or)? (risk|protocol)? (parameter*|settings),
    (price*|pricing), (price*|pricing) (and|or) risk (parameter*|setting*), interest rate* (model*|curve*|change*)?,
    oracle* (setting*|parameter*|config*|choice)?, interest rates, (collateral|liquidation|ltv|reserve) (factor*|threshold*|bonus*|ratio*)?, (supply|borrow|debt) cap*,
    (listing*|asset listing*), risk (parameter*|setting*|management|number*|figure*), (fee|fees) (level*|setting*|change*), knobs`,
  partnership: `
    partnership*, collaborat*,
    (acquisition*|acquir*|merger*|merg*) (of)? (other|another)? (compan*|firm*|protocol*|project*|startup*)?,
    (buy|buying|buys|purchasing|take over|taking over) .. (compan*|firm*|protocol*|project*|startup*|competitor*),
    alliance*, joint venture*, strategic (partner*|alliance*|investment*), token swap* with .. (dao*|protocol*|project*)`,
};
