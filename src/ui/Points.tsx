/** Statements, each with what stands against it right below. */
import type { Point } from '../format/about';
import { StatementItem } from './StatementItem';

interface Props {
  points: Point[];
  /** Where a statement's passage in the source is shown. */
  passageOf?: (statement: string) => string;
}

export function Points({ points, passageOf }: Props) {
  return points.map(({ statement, otherSide }) => [
    <StatementItem key={statement.id} statement={statement} passage={passageOf?.(statement.id)} />,
    ...otherSide.map((other) => (
      <StatementItem
        key={`${statement.id} ${other.id}`}
        statement={other}
        passage={passageOf?.(other.id)}
        isOtherSide
      />
    )),
  ]);
}
