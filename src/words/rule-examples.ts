/** Examples of what rules break and keep that follow from the rules' own parameters: the same in every language. */
import { Big } from 'big.js';
import type { PoliciesOfHeading } from '../core/check/kinds/listing/policies-allowed';
import type { GradeScale } from '../core/grade-scale';
import { gradeOfScores } from '../core/grade-scale';
import { choicesOf, exampleOf } from '../core/values';
import type { ValueType } from '../core/values';
import type { RuleExample } from './rule-words';

/** Gives one of a choice's values, and a word that stands for it elsewhere. */
export function choiceExample(type: ValueType | null): RuleExample {
  const [first = '○'] = type ? choicesOf(type) : [];
  return { wrong: '済', right: first };
}

/** Gives a score, a decimal or a mark as its cell takes it, and one that is out of bounds. */
export function formExample(type: ValueType | null): RuleExample {
  return (type && exampleOf(type)) ?? { wrong: '？', right: '1' };
}

/** Gives four scores with the grade that they earn, and with another. */
export function gradeExample(scale: GradeScale, comma: string): RuleExample {
  const scores = [3, 3, 3, 2];
  const earned = gradeOfScores(
    scores.map((score) => new Big(score)),
    scale,
  );
  const other = scale.grades.find(({ grade }) => grade !== earned)?.grade ?? '';
  const of = (grade: string): string => `${scores.join(comma)} → ${grade}`;
  return { wrong: of(other), right: of(earned) };
}

/** Gives a policy that a heading allows, and one that it does not. */
export function policyExample(allowed: readonly PoliciesOfHeading[]): RuleExample {
  const [heading] = allowed;
  const own = heading?.policies ?? [];
  const strange = allowed.flatMap(({ policies }) => policies).find((each) => !own.includes(each));
  const of = (policy: number | undefined): string => `${heading?.title ?? ''}：${policy ?? ''}`;
  return { wrong: of(strange), right: of(own[0]) };
}
