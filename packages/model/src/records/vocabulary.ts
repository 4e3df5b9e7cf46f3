/** The closed vocabularies of records: every value a field may have, each list in one place. */

/** What kind of treatment a therapy is. @category records */
export const modalities = [
  'bispecific-t-cell-engager',
  'antibody-drug-conjugate',
  'monoclonal-antibody',
  'immunotoxin',
  'car-t',
  'car-nk',
  'tyrosine-kinase-inhibitor',
  'jak-inhibitor',
  'mtor-inhibitor',
  'pi3k-inhibitor',
  'proteasome-inhibitor',
  'bcl2-inhibitor',
  'menin-inhibitor',
  'cdk-inhibitor',
  'hdac-inhibitor',
  'nucleoside-analogue',
  'antimitotic',
  'enzyme',
  'chemotherapy-regimen',
  'transplant',
  'donor-lymphocyte-infusion',
] as const;

/** Cell lineages that a therapy is used against. @category records */
export const lineages = ['B', 'T', 'myeloid'] as const;

/** Terminologies whose codes the dataset carries. @category records */
export const codeSystems = ['ncit', 'rxnorm', 'unii'] as const;

/** The legal form of an approval; `unknown` where no source that was read names it. @category records */
export const approvalBases = ['regular', 'accelerated', 'conditional', 'exceptional', 'unknown'] as const;

/** The situation that an indication is for; `any-stage` where the label does not narrow it. @category records */
export const settings = [
  'any-stage',
  'newly-diagnosed',
  'consolidation',
  'mrd-positive-remission',
  'relapsed-or-refractory',
] as const;

/** What can happen on a therapy's regulatory time line. @category records */
export const eventTypes = [
  'approval-regular',
  'approval-accelerated',
  'approval-conditional',
  'approval-exceptional',
  'authorization-form-unknown',
  'hospital-exemption',
  'conversion-to-regular',
  'indication-expansion',
  'indication-narrowing',
  'label-restatement',
  'approval-withdrawal',
  'marketing-suspension',
  'marketing-resumption',
  'opinion-positive',
  'opinion-negative',
  'application-withdrawal',
  'designation-orphan',
  'designation-breakthrough',
  'designation-rmat',
  'designation-prime',
  'safety-label',
  'safety-communication',
  'rems-start',
  'rems-change',
  'rems-end',
  'clinical-hold',
  'advisory-vote',
  'submission',
] as const;

/** How strongly a label warns. @category records */
export const warningLevels = ['boxed', 'warning'] as const;

/** Trial phases as registries print them, and the designs that have none. @category records */
export const trialPhases = [
  '1',
  '1/2',
  '2',
  '2/3',
  '3',
  '4',
  'pilot',
  'expanded-access',
  'observational',
  'retrospective',
  'meta-analysis',
] as const;

/** Registries of trials. @category records */
export const trialRegistries = [
  'ClinicalTrials.gov',
  'EudraCT',
  'CTIS',
  'ISRCTN',
  'ChiCTR',
  'CTRI',
  'UMIN',
  'jRCT',
  'NTR',
  'DRKS',
  'ANZCTR',
] as const;

/** Which adverse events were counted, where it was not all of their grade. @category records */
export const adverseEventCounts = ['serious', 'dose-limiting'] as const;

/** Endpoints, in the abbreviations that trials print. @category records */
export const endpoints = [
  'CR',
  'CRh',
  'CRi',
  'CRp',
  'CR/CRh',
  'CR/CRi',
  'CR/CRp',
  'CR/CRh/CRi',
  'CHR',
  'MaHR',
  'PR',
  'SD',
  'PD',
  'ORR',
  'MRD-negative',
  'MRD-negative-CR',
  'MMR',
  'CMR',
  'MR',
  'MCyR',
  'CCyR',
  'OS-rate',
  'OS-median',
  'EFS-rate',
  'EFS-median',
  'DFS-rate',
  'DFS-median',
  'RFS-rate',
  'RFS-median',
  'PFS-rate',
  'PFS-median',
  'DoR-rate',
  'DoR-median',
  'TTP-median',
  'CIR',
  'TRM',
  'NRM',
  'early-death-rate',
  'HCT-rate',
  'relapse-rate',
  'refractory-rate',
  'death-rate',
  'ongoing-response-rate',
  'treatment-completion-rate',
  'treatment-duration-median',
  'GVHD',
  'time-to-response-median',
  'enzyme-activity',
] as const;

/** Units of an outcome that is not a percentage. @category records */
export const outcomeUnits = ['days', 'weeks', 'months', 'years', 'U/mL'] as const;

/** How an interval of a proportion was computed, where the publication or a recomputation says. @category records */
export const intervalMethods = [
  'clopper-pearson',
  'wilson',
  'wald',
  'kaplan-meier',
  'cumulative-incidence',
  'unstated-not-reproduced',
] as const;

/** Effect measures of a comparison between arms. @category records */
export const effectMeasures = ['HR', 'OR', 'RR', 'RD', 'difference-of-medians', 'rate-ratio', 'p-only'] as const;

/** What a clinical consideration says of a therapy. @category records */
export const considerationEffects = ['favors', 'cautions', 'contraindicates'] as const;

/** Outcome of testing a claim against the dataset. @category records */
export const claimOutcomes = ['supported', 'partly', 'contested', 'refuted', 'untestable'] as const;

/** What kind of publication a source is. @category records */
export const sourceCategories = [
  'label',
  'regulator',
  'journal',
  'registry',
  'guideline',
  'hta',
  'company',
  'news',
  'review',
  'terminology',
] as const;

/** The types of CSL-JSON that sources use. @category records */
export const cslTypes = [
  'article-journal',
  'article-newspaper',
  'chapter',
  'dataset',
  'legislation',
  'paper-conference',
  'report',
  'webpage',
] as const;
