import { buildMongoQueryMatcher, createMongoAbility } from '@casl/ability';
import { $and, $nor, $or, and, nor, or } from '@ucast/mongo2js';
import type { Workload } from '../workload/workload.ts';
import { toMongo } from './mongo.ts';
import { plainOf } from './plain.ts';
import { byRowOfTwo, type Runner } from './subject.ts';

/** CASL with the logical operators that its guide shows how to add; being eligible is an ability, one for each question. */
export function caslRunner(workload: Workload): Runner {
  const ability = createMongoAbility(
    workload.questions.map(({ id, criterion }) => ({
      action: id,
      subject: 'Patient',
      conditions: toMongo(plainOf(criterion)),
    })),
    {
      conditionsMatcher: buildMongoQueryMatcher({ $and, $or, $nor }, { and, or, nor }),
      detectSubjectType: () => 'Patient',
    },
  );
  return byRowOfTwo(
    workload,
    workload.questions.map(
      ({ id }) =>
        (patient) =>
          // A subject is any object; its type wants a class or a tagged one.
          ability.can(id, patient as never),
    ),
  );
}
