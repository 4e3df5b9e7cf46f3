import { configureGlobal } from 'fast-check';

// How often each property is tried: a share in a usual run, and as often as PROPERTY_RUNS says in a full one.
configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400) });
