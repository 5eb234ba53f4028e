import { Button } from '../Button';
import { SendIcon, SettingsIcon } from '../icons';
import { Link } from '../Link';
import { ToggleButton } from '../ToggleButton';
import { Row, Shown } from './Shown';

const looks = ['primary', 'danger', 'plain', 'quiet', 'link'] as const;
const states = ['hovered', 'pressed', 'focus-visible'] as const;

export function Buttons() {
  return (
    <>
      {looks.map((look) => (
        <Row key={look}>
          <Shown label={look}>
            <Button look={look}>Save</Button>
          </Shown>
          {states.map((state) => (
            <Shown key={state} label={state} as={state}>
              <Button look={look}>Save</Button>
            </Shown>
          ))}
          <Shown label="disabled">
            <Button look={look} isDisabled>
              Save
            </Button>
          </Shown>
          <Shown label="pending">
            <Button look={look} isPending>
              Save
            </Button>
          </Shown>
          <Shown label="small">
            <Button look={look} size="small">
              Save
            </Button>
          </Shown>
        </Row>
      ))}
      <Row>
        <Shown label="icon">
          <Button look="icon" aria-label="Settings">
            <SettingsIcon />
          </Button>
        </Shown>
        {states.map((state) => (
          <Shown key={state} label={state} as={state}>
            <Button look="icon" aria-label="Settings">
              <SettingsIcon />
            </Button>
          </Shown>
        ))}
        <Shown label="with an icon">
          <Button look="primary">
            <SendIcon />
            Send
          </Button>
        </Shown>
      </Row>
      <Button look="tile">A row to choose</Button>
      <Row>
        <Shown label="off">
          <ToggleButton>Unread only</ToggleButton>
        </Shown>
        {states.map((state) => (
          <Shown key={state} label={state} as={state}>
            <ToggleButton>Unread only</ToggleButton>
          </Shown>
        ))}
        <Shown label="on">
          <ToggleButton defaultSelected>Unread only</ToggleButton>
        </Shown>
        <Shown label="disabled">
          <ToggleButton isDisabled>Unread only</ToggleButton>
        </Shown>
      </Row>
      <Row>
        <Shown label="link">
          <Link href="/ui">Read more</Link>
        </Shown>
        {states.map((state) => (
          <Shown key={state} label={state} as={state}>
            <Link href="/ui">Read more</Link>
          </Shown>
        ))}
      </Row>
    </>
  );
}
