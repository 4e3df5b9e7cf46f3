/** Where the names of this project stand that FHIR needs as addresses. Identifiers only: nothing answers there. */
const namespace = 'https://github.com/allr-project/allr/fhir';

/**
 * The code systems of this package, for what no public terminology has a code for. They are stable
 * identifiers under the name of the repository; nothing answers at these addresses.
 *
 * - `fact`: the id of a fact of the catalogue, as `Observation.code`
 * - `value`: a value or member of a fact, such as `positive` or `kmt2a-r`
 * - `part`: how a component is meant: `includes`, `excludes`, `complete`, `possible`, `lower-bound`,
 *   `upper-bound`, `unknown-because`, and `title`, `summary` and `source` of a note
 * - `reason`: why a fact is unknown
 * @example
 * ```ts
 * codeSystems.fact; // => 'https://github.com/allr-project/allr/fhir/fact'
 * ```
 * @category export
 */
export const codeSystems = {
  fact: `${namespace}/fact`,
  value: `${namespace}/value`,
  part: `${namespace}/part`,
  reason: `${namespace}/unknown-reason`,
} as const;

/** Where the resources of an exported Bundle are said to stand, so that references between them resolve. */
export const base = namespace;

/** Public code systems by the address that FHIR gives them. */
export const systems = {
  loinc: 'http://loinc.org',
  ncit: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  snomed: 'http://snomed.info/sct',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  unii: 'http://fdasis.nlm.nih.gov',
  hgnc: 'http://www.genenames.org',
  sequenceOntology: 'http://www.sequenceontology.org',
  ucum: 'http://unitsofmeasure.org',
  category: 'http://terminology.hl7.org/CodeSystem/observation-category',
  dataAbsent: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  clinicalStatus: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  verificationStatus: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
} as const;
