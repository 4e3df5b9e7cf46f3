import { configureGlobal, installGlobalPlugin, interruptAfterTimeLimit } from 'fast-check';

// A mutant is found at the first failure, so that nothing is shrunk; a fixed seed gives the same score each time.
configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 50), seed: 20_261_125, endOnFailure: true });
// Also of properties that ask for more.
installGlobalPlugin(interruptAfterTimeLimit(300));
