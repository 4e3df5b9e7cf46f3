/** Type tests: each `@ts-expect-error` fails the type check when the line begins to compile. */
import { asOf, getIndication, getTherapy, getTrial, indications, therapies, type TherapyId } from './index.js';

export const id: 'blinatumomab' = getTherapy('blinatumomab').id;
export const known: TherapyId = 'inotuzumab-ozogamicin';

// @ts-expect-error no such therapy
getTherapy('x');
// @ts-expect-error no such therapy
therapies.find(({ id: found }) => found === 'blinatumumab');
export const named: TherapyId | undefined = indications[0]?.therapy;

// @ts-expect-error no such trial
getTrial('blinatumomab');
// @ts-expect-error no such indication
getIndication('blinatumomab');
// @ts-expect-error no such place
asOf('2019-01-10', 'Atlantis');
// @ts-expect-error a record is frozen
getTherapy('blinatumomab').name = 'x';
