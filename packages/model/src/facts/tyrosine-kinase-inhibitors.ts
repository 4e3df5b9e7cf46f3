// Stryker disable all: names of drugs, read by people against their sources.
/** The BCR::ABL1 tyrosine kinase inhibitors that resistance and intolerance can be recorded for. */
export const tyrosineKinaseInhibitors = {
  asciminib: 'asciminib',
  bosutinib: 'bosutinib',
  dasatinib: 'dasatinib',
  flumatinib: 'flumatinib',
  imatinib: 'imatinib',
  nilotinib: 'nilotinib',
  olverembatinib: 'olverembatinib',
  ponatinib: 'ponatinib',
} as const;
