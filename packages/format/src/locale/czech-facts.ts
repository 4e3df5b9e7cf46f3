import type { FactWords } from './fact-words.js';

const antigen = { positive: 'pozitivní', negative: 'negativní' } as const;
const positivity = <A extends string>(name: A) =>
  ({ positive: `${name} pozitivní`, negative: `${name} negativní` }) as const;
const inhibitors = {
  asciminib: 'asciminib',
  bosutinib: 'bosutinib',
  dasatinib: 'dasatinib',
  flumatinib: 'flumatinib',
  imatinib: 'imatinib',
  nilotinib: 'nilotinib',
  olverembatinib: 'olverembatinib',
  ponatinib: 'ponatinib',
} as const;

/** The facts of the catalogue in Czech. Labels stand in the nominative, so that no sentence has to bend them. */
export const czechFacts: FactWords = {
  ageYears: { label: 'věk', question: 'Kolik je pacientovi let?' },
  ageAtDiagnosisYears: {
    label: 'věk při diagnóze',
    question: 'Kolik let bylo pacientovi při první diagnóze leukemie?',
  },
  sex: {
    label: 'pohlaví',
    question: 'Jaké je pohlaví pacienta?',
    values: { female: 'ženské', male: 'mužské' },
  },
  weightKg: { label: 'tělesná hmotnost', question: 'Kolik pacient váží (v kilogramech)?' },
  heightCm: { label: 'tělesná výška', question: 'Jak je pacient vysoký (v centimetrech)?' },
  pregnant: { label: 'těhotenství', question: 'Je pacientka těhotná?', yes: 'těhotenství', no: 'bez těhotenství' },
  breastfeeding: { label: 'kojení', question: 'Kojí pacientka?', yes: 'kojení', no: 'bez kojení' },
  downSyndrome: {
    label: 'Downův syndrom',
    question: 'Má pacient Downův syndrom?',
    yes: 'Downův syndrom',
    no: 'bez Downova syndromu',
  },

  diagnosis: {
    label: 'diagnóza',
    question: 'Jaká je diagnóza?',
    values: {
      'b-all': 'B-prekurzorová ALL',
      't-all': 'T-ALL',
      mpal: 'akutní leukemie se smíšeným fenotypem',
      'b-lbl': 'B-lymfoblastický lymfom',
      't-lbl': 'T-lymfoblastický lymfom',
      burkitt: 'Burkittova leukemie nebo Burkittův lymfom',
      aml: 'akutní myeloidní leukemie',
      other: 'jiné onemocnění',
    },
    phrases: {
      'b-all': 'B-prekurzorová ALL',
      't-all': 'T-ALL',
      mpal: 'akutní leukemie se smíšeným fenotypem',
      'b-lbl': 'B-lymfoblastický lymfom',
      't-lbl': 'T-lymfoblastický lymfom',
      burkitt: 'Burkittova leukemie nebo Burkittův lymfom',
      aml: 'akutní myeloidní leukemie',
      other: 'jiné onemocnění',
    },
  },
  earlyTPrecursor: {
    label: 'fenotyp z časných T-prekurzorů (ETP)',
    question: 'Jde o ALL z časných T-prekurzorů (ETP-ALL)?',
    yes: 'fenotyp z časných T-prekurzorů (ETP)',
    no: 'jiný fenotyp než z časných T-prekurzorů (ETP)',
  },
  philadelphia: {
    label: 'Filadelfský chromozom (Ph)',
    question: 'Je Filadelfský chromozom (BCR::ABL1) pozitivní, nebo negativní?',
    values: antigen,
    phrases: positivity('Filadelfský chromozom (Ph)'),
  },
  philadelphiaLike: {
    label: 'Ph-like onemocnění',
    question: 'Jde o Ph-like (BCR::ABL1-like) ALL?',
    yes: 'Ph-like onemocnění',
    no: 'jiné než Ph-like onemocnění',
  },
  alterations: {
    label: 'genetické změny',
    question: 'Jaké genetické změny leukemie nese?',
    values: {
      'kmt2a-r': 'přestavba KMT2A',
      'etv6-runx1': 'fúze ETV6::RUNX1',
      'tcf3-pbx1': 'fúze TCF3::PBX1',
      'tcf3-hlf': 'fúze TCF3::HLF',
      'crlf2-r': 'přestavba CRLF2',
      'abl-class': 'fúze genů třídy ABL',
      'jak2-r': 'přestavba JAK2',
      'epor-r': 'přestavba EPOR',
      'ntrk-fusion': 'fúze NTRK',
      'znf384-r': 'přestavba ZNF384',
      'mef2d-r': 'přestavba MEF2D',
      'dux4-r': 'přestavba DUX4',
      iamp21: 'iAMP21',
      hyperdiploid: 'vysoká hyperdiploidie',
      hypodiploid: 'hypodiploidie',
      'ikzf1-deletion': 'delece IKZF1',
      'tp53-mutation': 'mutace TP53',
      'npm1-mutation': 'mutace NPM1',
    },
  },
  abl1Mutations: {
    label: 'mutace kinázové domény ABL1',
    question: 'Jaké mutace kinázové domény ABL1 byly nalezeny?',
  },
  cd19: {
    label: 'CD19',
    question: 'Jsou blasty CD19 pozitivní (poslední výsledek)?',
    values: antigen,
    phrases: positivity('CD19'),
  },
  cd20: {
    label: 'CD20',
    question: 'Jsou blasty CD20 pozitivní (poslední výsledek)?',
    values: antigen,
    phrases: positivity('CD20'),
  },
  cd22: {
    label: 'CD22',
    question: 'Jsou blasty CD22 pozitivní (poslední výsledek)?',
    values: antigen,
    phrases: positivity('CD22'),
  },
  cd7: {
    label: 'CD7',
    question: 'Jsou blasty CD7 pozitivní (poslední výsledek)?',
    values: antigen,
    phrases: positivity('CD7'),
  },
  cd38: {
    label: 'CD38',
    question: 'Jsou blasty CD38 pozitivní (poslední výsledek)?',
    values: antigen,
    phrases: positivity('CD38'),
  },
  cd22Percent: { label: 'podíl CD22 pozitivních blastů', question: 'Kolik procent blastů je CD22 pozitivních?' },

  status: {
    label: 'stav onemocnění',
    question: 'Jaký je současný stav onemocnění?',
    values: {
      'newly-diagnosed': 'nově diagnostikované onemocnění',
      refractory: 'refrakterní onemocnění',
      relapsed: 'relaps',
      remission: 'remise',
    },
    phrases: {
      'newly-diagnosed': 'nově diagnostikované onemocnění',
      refractory: 'refrakterní onemocnění',
      relapsed: 'relaps',
      remission: 'remise',
    },
  },
  primaryRefractory: {
    label: 'primárně refrakterní onemocnění',
    question: 'Nebylo nikdy dosaženo remise?',
    yes: 'primárně refrakterní onemocnění',
    no: 'jiné než primárně refrakterní onemocnění',
  },
  relapses: { label: 'počet relapsů', question: 'Kolik relapsů pacient prodělal (včetně současného)?' },
  remissionNumber: {
    label: 'pořadí současné remise',
    question: 'Kolikátá je to remise (první, druhá …)?',
  },
  firstRemissionMonths: {
    label: 'trvání první remise',
    question: 'Jak dlouho trvala první remise (v měsících)?',
  },
  relapseSites: {
    label: 'lokalizace relapsu',
    question: 'Kde je relaps?',
    values: { marrow: 'kostní dřeň', cns: 'centrální nervový systém', testis: 'varle', other: 'jiná lokalizace' },
  },
  highRiskFirstRelapse: {
    label: 'první relaps vysokého rizika',
    question: 'Jde o první relaps vysokého rizika?',
    yes: 'první relaps vysokého rizika',
    no: 'jiný stav než první relaps vysokého rizika',
  },
  veryHighRiskFirstRelapse: {
    label: 'první relaps velmi vysokého rizika',
    question: 'Jde o první relaps velmi vysokého rizika?',
    yes: 'první relaps velmi vysokého rizika',
    no: 'jiný stav než první relaps velmi vysokého rizika',
  },
  marrowBlastsPercent: { label: 'blasty v kostní dřeni', question: 'Kolik procent buněk kostní dřeně tvoří blasty?' },
  mrd: {
    label: 'měřitelná zbytková nemoc (MRN)',
    question: 'Jaký podíl buněk kostní dřeně tvoří zbytková nemoc (0,001 je 0,1 %)?',
  },
  cnsStatus: {
    label: 'stav CNS',
    question: 'Jaký je stav CNS?',
    values: { cns1: 'CNS1', cns2: 'CNS2', cns3: 'CNS3' },
  },
  treatmentPhase: {
    label: 'fáze léčby',
    question: 'V jaké fázi vícefázové chemoterapie pacient je?',
    values: {
      induction: 'indukce',
      consolidation: 'konsolidace',
      maintenance: 'udržovací léčba',
      none: 'bez vícefázové chemoterapie',
    },
  },

  priorLines: {
    label: 'počet předchozích linií léčby',
    question: 'Kolik systémových režimů pacient dostal (příprava k transplantaci se nepočítá)?',
  },
  priorTherapies: { label: 'předchozí léčba', question: 'Jakou léčbu pacient dostal?' },
  tkiResistance: {
    label: 'rezistence na inhibitory tyrozinkináz',
    question: 'Na které inhibitory tyrozinkináz je onemocnění rezistentní?',
    values: inhibitors,
  },
  tkiIntolerance: {
    label: 'nesnášenlivost inhibitorů tyrozinkináz',
    question: 'Které inhibitory tyrozinkináz pacient nesnáší?',
    values: inhibitors,
  },
  tkisFailed: {
    label: 'počet neúčinných nebo netolerovaných inhibitorů tyrozinkináz',
    question: 'Kolik inhibitorů tyrozinkináz selhalo (rezistence nebo nesnášenlivost)?',
  },
  priorAlloHct: {
    label: 'předchozí alogenní transplantace krvetvorných buněk',
    question: 'Prodělal pacient alogenní transplantaci krvetvorných buněk?',
    yes: 'předchozí alogenní transplantace krvetvorných buněk',
    no: 'bez předchozí alogenní transplantace krvetvorných buněk',
  },
  relapseAfterAlloHct: {
    label: 'relaps po alogenní transplantaci krvetvorných buněk',
    question: 'Došlo k relapsu po alogenní transplantaci krvetvorných buněk?',
    yes: 'relaps po alogenní transplantaci krvetvorných buněk',
    no: 'bez relapsu po alogenní transplantaci krvetvorných buněk',
  },
  monthsSinceAlloHct: {
    label: 'doba od alogenní transplantace krvetvorných buněk',
    question: 'Kolik měsíců uplynulo od alogenní transplantace krvetvorných buněk?',
  },
  activeGvhd: {
    label: 'aktivní reakce štěpu proti hostiteli (GVHD)',
    question: 'Je přítomna aktivní reakce štěpu proti hostiteli (GVHD)?',
    values: {
      none: 'není',
      'acute-1': 'akutní, stupeň 1',
      'acute-2-4': 'akutní, stupeň 2 až 4',
      chronic: 'chronická',
    },
  },
  hctPlanned: {
    label: 'plánovaná transplantace krvetvorných buněk',
    question: 'Je plánována alogenní transplantace krvetvorných buněk?',
    yes: 'plánovaná transplantace krvetvorných buněk',
    no: 'bez plánované transplantace krvetvorných buněk',
  },
  hypersensitivity: {
    label: 'závažná přecitlivělost',
    question: 'Na které léky nebo jejich složky měl pacient závažnou reakci z přecitlivělosti?',
  },

  otherTkiIndicated: {
    label: 'vhodnost jiného inhibitoru tyrozinkináz podle lékaře',
    question: 'Je podle úsudku lékaře indikován jiný inhibitor tyrozinkináz?',
    yes: 'jiný inhibitor tyrozinkináz je indikován',
    no: 'jiný inhibitor tyrozinkináz není indikován',
  },
  imatinibAppropriate: {
    label: 'klinická vhodnost imatinibu',
    question: 'Je podle úsudku lékaře následná léčba imatinibem klinicky vhodná?',
    yes: 'imatinib je klinicky vhodný',
    no: 'imatinib není klinicky vhodný',
  },
  otherDurableOption: {
    label: 'jiná možnost léčby s trvalou odpovědí',
    question: 'Existuje podle úsudku lékaře jiná možnost léčby, od níž lze čekat trvalou odpověď?',
    yes: 'jiná možnost léčby s trvalou odpovědí',
    no: 'bez jiné možnosti léčby s trvalou odpovědí',
  },

  ecog: { label: 'výkonnostní stav podle ECOG', question: 'Jaký je výkonnostní stav podle ECOG (0 až 5)?' },
  karnofsky: {
    label: 'výkonnostní stav podle Karnofského',
    question: 'Jaký je výkonnostní stav podle Karnofského (0 až 100)?',
  },
  lansky: {
    label: 'výkonnostní stav podle Lanského',
    question: 'Jaký je výkonnostní stav podle Lanského (0 až 100)?',
  },
  lvefPercent: {
    label: 'ejekční frakce levé komory',
    question: 'Jaká je ejekční frakce levé komory (v procentech)?',
  },
  spo2Percent: {
    label: 'saturace kyslíkem',
    question: 'Jaká je saturace kyslíkem podle pulzní oxymetrie (v procentech)?',
  },
  qtcMs: { label: 'interval QTc', question: 'Jak dlouhý je interval QTc (v milisekundách)?' },

  bilirubinUln: {
    label: 'celkový bilirubin',
    question: 'Jaký je celkový bilirubin (jako násobek horní meze normy)?',
  },
  altUln: { label: 'ALT', question: 'Jaká je ALT (jako násobek horní meze normy)?' },
  astUln: { label: 'AST', question: 'Jaká je AST (jako násobek horní meze normy)?' },
  creatinineUln: { label: 'kreatinin', question: 'Jaký je kreatinin v séru (jako násobek horní meze normy)?' },
  amylaseUln: { label: 'amyláza', question: 'Jaká je amyláza (jako násobek horní meze normy)?' },
  lipaseUln: { label: 'lipáza', question: 'Jaká je lipáza (jako násobek horní meze normy)?' },
  creatinineClearance: { label: 'clearance kreatininu', question: 'Jaká je clearance kreatininu (v ml/min)?' },
  neutrophils: { label: 'neutrofily', question: 'Jaký je počet neutrofilů (v 10⁹/l)?' },
  platelets: { label: 'trombocyty', question: 'Jaký je počet trombocytů (v 10⁹/l)?' },
  lymphocytes: { label: 'lymfocyty', question: 'Jaký je počet lymfocytů (v 10⁹/l)?' },
  leukocytes: { label: 'leukocyty', question: 'Jaký je počet leukocytů (v 10⁹/l)?' },

  activeInfection: {
    label: 'aktivní infekce',
    question: 'Má pacient aktivní infekci?',
    yes: 'aktivní infekce',
    no: 'bez aktivní infekce',
  },
  hepatitisB: {
    label: 'hepatitida B',
    question: 'Má pacient infekci virem hepatitidy B?',
    yes: 'hepatitida B',
    no: 'bez hepatitidy B',
  },
  hiv: { label: 'infekce HIV', question: 'Má pacient infekci HIV?', yes: 'infekce HIV', no: 'bez infekce HIV' },
  priorVod: {
    label: 'jaterní venookluzivní nemoc',
    question: 'Prodělal pacient jaterní venookluzivní nemoc (syndrom sinusoidální obstrukce)?',
    values: {
      none: 'nikdy',
      'mild-moderate': 'mírná nebo středně těžká v minulosti',
      severe: 'těžká v minulosti',
      ongoing: 'probíhající',
    },
  },
  seizures: {
    label: 'epileptické záchvaty',
    question: 'Měl pacient epileptické záchvaty?',
    yes: 'epileptické záchvaty',
    no: 'bez epileptických záchvatů',
  },
  neurologicDisorder: {
    label: 'neurologické onemocnění',
    question: 'Má pacient klinicky významné neurologické onemocnění?',
    yes: 'neurologické onemocnění',
    no: 'bez neurologického onemocnění',
  },
  demyelinatingCondition: {
    label: 'demyelinizační onemocnění',
    question: 'Má pacient demyelinizační onemocnění, například chorobu Charcotovu-Marieovu-Toothovu?',
    yes: 'demyelinizační onemocnění',
    no: 'bez demyelinizačního onemocnění',
  },
  arterialOcclusion: {
    label: 'arteriální okluze',
    question: 'Prodělal pacient arteriální okluzi (infarkt myokardu, cévní mozkovou příhodu, periferní uzávěr)?',
    yes: 'arteriální okluze',
    no: 'bez arteriální okluze',
  },
  venousThromboembolism: {
    label: 'žilní tromboembolie',
    question: 'Prodělal pacient žilní tromboembolii?',
    yes: 'žilní tromboembolie',
    no: 'bez žilní tromboembolie',
  },
  heartFailure: {
    label: 'srdeční selhání',
    question: 'Má pacient srdeční selhání?',
    yes: 'srdeční selhání',
    no: 'bez srdečního selhání',
  },
  pancreatitis: {
    label: 'pankreatitida',
    question: 'Prodělal pacient pankreatitidu?',
    yes: 'pankreatitida',
    no: 'bez pankreatitidy',
  },
  autoimmuneDisease: {
    label: 'autoimunitní onemocnění',
    question: 'Má pacient aktivní autoimunitní onemocnění?',
    yes: 'autoimunitní onemocnění',
    no: 'bez autoimunitního onemocnění',
  },
  otherMalignancy: {
    label: 'jiné nádorové onemocnění',
    question: 'Má pacient jiné aktivní nádorové onemocnění?',
    yes: 'jiné nádorové onemocnění',
    no: 'bez jiného nádorového onemocnění',
  },
  seriousLiverDisease: {
    label: 'závažné probíhající onemocnění jater',
    question: 'Má pacient závažné probíhající onemocnění jater (například cirhózu nebo aktivní hepatitidu)?',
    yes: 'závažné probíhající onemocnění jater',
    no: 'bez závažného probíhajícího onemocnění jater',
  },
};
