import type { ResourceProps } from '../views';
import { LogTail } from './log-tail';

export default function LogGroupView({ name }: ResourceProps) {
  return <LogTail group={name} />;
}
