import { facts } from '@allr/model/facts';
import type { FactWords } from './fact-words.js';

const positivity = <A extends string>(name: A) =>
  ({ positive: `${name}-positive`, negative: `${name}-negative` }) as const;
/** A boolean fact whose label is what is present, and `no …` what is absent. */
const present = <L extends string>(fact: { readonly label: L; readonly question: string }) =>
  ({ label: fact.label, question: fact.question, yes: fact.label, no: `no ${fact.label}` }) as const;

/** The facts of the catalogue in English: its own labels, with phrases where label and value read better as one. */
export const englishFacts: FactWords = {
  ...facts,
  pregnant: present(facts.pregnant),
  breastfeeding: present(facts.breastfeeding),
  downSyndrome: present(facts.downSyndrome),
  diagnosis: { ...facts.diagnosis, phrases: facts.diagnosis.values },
  earlyTPrecursor: present(facts.earlyTPrecursor),
  philadelphia: { ...facts.philadelphia, phrases: positivity('Philadelphia-chromosome') },
  philadelphiaLike: present(facts.philadelphiaLike),
  cd19: { ...facts.cd19, phrases: positivity('CD19') },
  cd20: { ...facts.cd20, phrases: positivity('CD20') },
  cd22: { ...facts.cd22, phrases: positivity('CD22') },
  cd7: { ...facts.cd7, phrases: positivity('CD7') },
  cd38: { ...facts.cd38, phrases: positivity('CD38') },
  status: { ...facts.status, phrases: facts.status.values },
  primaryRefractory: present(facts.primaryRefractory),
  highRiskFirstRelapse: present(facts.highRiskFirstRelapse),
  veryHighRiskFirstRelapse: present(facts.veryHighRiskFirstRelapse),
  priorAlloHct: present(facts.priorAlloHct),
  relapseAfterAlloHct: present(facts.relapseAfterAlloHct),
  hctPlanned: present(facts.hctPlanned),
  otherTkiIndicated: {
    ...facts.otherTkiIndicated,
    yes: 'another tyrosine kinase inhibitor indicated',
    no: 'no other tyrosine kinase inhibitor indicated',
  },
  imatinibAppropriate: {
    ...facts.imatinibAppropriate,
    yes: 'imatinib clinically appropriate',
    no: 'imatinib not clinically appropriate',
  },
  otherDurableOption: {
    ...facts.otherDurableOption,
    yes: 'another option with a durable response',
    no: 'no other option with a durable response',
  },
  activeInfection: present(facts.activeInfection),
  hepatitisB: present(facts.hepatitisB),
  hiv: present(facts.hiv),
  seizures: present(facts.seizures),
  neurologicDisorder: present(facts.neurologicDisorder),
  demyelinatingCondition: present(facts.demyelinatingCondition),
  arterialOcclusion: present(facts.arterialOcclusion),
  venousThromboembolism: present(facts.venousThromboembolism),
  heartFailure: present(facts.heartFailure),
  pancreatitis: present(facts.pancreatitis),
  autoimmuneDisease: present(facts.autoimmuneDisease),
  otherMalignancy: {
    ...facts.otherMalignancy,
    yes: 'another malignancy',
    no: 'no other malignancy',
  },
  seriousLiverDisease: present(facts.seriousLiverDisease),
};
