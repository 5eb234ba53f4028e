import { Avatar } from '../Avatar';
import { Badge } from '../Badge';
import { Button } from '../Button';
import { Callout } from '../Callout';
import { EmptyState } from '../EmptyState';
import { Mark } from '../Mark';
import { Skeleton } from '../Skeleton';
import { Tag } from '../Tag';
import { Row, Shown } from './Shown';

const names = ['Sam de Vries', 'Anna Bakker', 'محمد علي', '李 明', 'Zoë', 'Åsa Öberg', 'Nils Holm', 'Ngọc Trần'];

export function Signs() {
  return (
    <>
      <Row>
        <Mark size={28} />
        <Mark size={56} />
      </Row>
      <Row>
        {names.map((name, index) => (
          <Avatar key={name} name={name} id={`${index}`} />
        ))}
      </Row>
      <Row>
        {(['online', 'busy', 'away', 'offline'] as const).map((status) => (
          <Shown key={status} label={status}>
            <Avatar name="Chris Bakker" id="9" status={status} />
          </Shown>
        ))}
        <Shown label="small">
          <Avatar name="Chris Bakker" id="9" size="small" status="online" />
        </Shown>
      </Row>
      <Row>
        <Badge count={3} label="3 unread messages" />
        <Badge count={1200} label="1,200 unread messages" />
        <Tag>edited</Tag>
        <Tag tone="accent">this device</Tag>
        <Tag tone="warning">ends today</Tag>
      </Row>
      <Callout action={<Button look="link">Allow</Button>}>You can be told when somebody writes.</Callout>
      <Callout tone="success">Your password was changed.</Callout>
      <Callout tone="warning">You are offline. What you write will follow.</Callout>
      <Callout tone="danger">That email address and password do not belong together.</Callout>
      <Row>
        <Skeleton look="avatar" />
        <Skeleton width="short" />
        <Skeleton width="medium" />
      </Row>
      <Skeleton width="long" />
      <Skeleton look="block" />
      <EmptyState title="Nothing here yet">What appears here, and when.</EmptyState>
    </>
  );
}
