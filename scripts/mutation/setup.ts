import { configureGlobal, installGlobalPlugin, interruptAfterTimeLimit } from 'fast-check';

// A mutant is found at the first failure, so that nothing is shrunk; a fixed seed gives the same score each time.
configureGlobal({ numRuns: 50, seed: 20_261_125, endOnFailure: true });
// For properties that ask for more. A busy machine may take a second until the first try.
installGlobalPlugin(interruptAfterTimeLimit(3_000));
